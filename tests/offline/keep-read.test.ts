import { describe, expect, it } from 'vitest';
import { keepRead } from '@/lib/offline/keep-read';
import { sweepAssets } from '@/lib/offline/sweep-assets';
import { base, fakeSite, withLists } from './fake-site';

const style = (edition: string) => `assets/style.${edition.repeat(10)}.css`;

/** A small site: what is around the texts, and two of them, tea and rice. */
const pages = (edition: string, changed: Record<string, string> = {}) => {
  const page = (text: string) => `<link href="/reader/${style(edition)}">${text}`;
  return {
    '': page('front'),
    'ja/': page('ja'),
    'en/': page('en'),
    'ja/tea/': page('お茶'),
    'en/tea/': page('tea'),
    'ja/tea/map/': page('茶の地図'),
    'en/rice/': page('rice'),
    'ja/rice/': page('米'),
    [style(edition)]: 'a{}',
    ...changed,
  };
};
const texts = ['tea', 'rice'];

const paths = (stored: Record<string, string>) => Object.keys(stored).sort();

describe('keepRead', () => {
  it('keeps the text that a page is of, in both languages, and the site around it', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/?view=facing#boil`);
    expect(paths(await site.stored('pages'))).toEqual([
      '',
      'en/',
      'en/tea/',
      'ja/',
      'ja/tea/',
      'ja/tea/map/',
      'offline.json',
      'offline/tea.json',
    ]);
    expect(paths(await site.stored('assets'))).toEqual([style('1')]);
    expect([...site.caches.named.keys()].filter((name) => name.includes('next'))).toEqual([]);
  });

  it('asks for two lists at most when nothing has changed', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    site.asked.length = 0;
    await keepRead(ground, `${base}ja/tea/`);
    expect(site.asked).toEqual(['offline.json']);
  });

  it('keeps a page outside of all lists with its counterpart', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    Object.assign(site.files, { 'ja/glossary/cup/': '碗', 'en/glossary/cup/': 'cup' });
    await keepRead(ground, `${base}ja/glossary/cup/`);
    expect(await site.stored('pages')).toMatchObject({ 'ja/glossary/cup/': '碗', 'en/glossary/cup/': 'cup' });
  });

  it('keeps no more than the page where data are to be saved', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`, true);
    expect(paths(await site.stored('pages'))).toEqual(['ja/tea/']);
  });

  it('fetches of a new edition only what has changed, and of every text that is kept', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    site.files = await withLists(pages('1', { 'ja/tea/map/': 'new map' }), texts);
    site.asked.length = 0;
    await keepRead(ground, `${base}ja/`);
    expect(site.asked.filter((path) => !path.startsWith('offline'))).toEqual(['ja/tea/map/']);
    expect((await site.stored('pages'))['ja/tea/map/']).toBe('new map');
  });

  it('leaves the old edition whole as long as the new one is not', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    const before = await site.stored('pages');
    site.files = await withLists(pages('2'), texts);
    const whole = { ...site.files };
    delete site.files['ja/tea/map/'];
    await expect(keepRead(ground, `${base}ja/tea/`)).rejects.toThrow('404');
    const text = Object.keys(before).filter((path) => path.includes('tea'));
    for (const path of text) expect((await site.stored('pages'))[path], path).toBe(before[path]);

    site.files = whole;
    site.asked.length = 0;
    await keepRead(ground, `${base}ja/tea/`);
    for (const path of text) expect((await site.stored('pages'))[path], path).toBe(whole[path]);
    // What had been fetched before is not fetched again.
    expect(site.asked.filter((path) => path.includes('tea/'))).toEqual(['ja/tea/map/']);
  });

  it('does not take two editions for one', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    const before = (await site.stored('pages'))['ja/tea/'];
    const [second, third] = [await withLists(pages('2'), texts), await withLists(pages('3'), texts)];
    site.files = {
      ...second,
      'ja/tea/map/': () => {
        site.files = third;
        return new Response(String(third['ja/tea/map/']));
      },
    };
    await expect(keepRead(ground, `${base}ja/tea/`)).rejects.toThrow();
    expect((await site.stored('pages'))['ja/tea/']).toBe(before);
    await keepRead(ground, `${base}ja/tea/`);
    expect((await site.stored('pages'))['ja/tea/']).toBe(third['ja/tea/']);
  });

  it('puts a new edition in its place though the worker was stopped just then', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    site.files = await withLists(pages('2'), texts);
    const stored = await site.caches.open('taiyaku /reader/ 1 pages');
    const put = stored.put;
    stored.put = async (address, response) => {
      if (address.endsWith('map/')) throw new Error('stopped');
      await put(address, response);
    };
    await expect(keepRead(ground, `${base}ja/tea/`)).rejects.toThrow('stopped');
    stored.put = put;
    site.line = false;
    await expect(keepRead(ground, `${base}ja/tea/`)).rejects.toThrow('no line');
    expect((await site.stored('pages'))['ja/tea/map/']).toBe(site.files['ja/tea/map/']);
  });

  it('forgets files that the new edition has not, and no page that was read', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1', { 'search/a.json': '[]' }), texts));
    await keepRead(ground, `${base}ja/tea/`);
    const { 'ja/tea/map/': _, ...fewer } = pages('2', { 'search/b.json': '[]' });
    site.files = await withLists(fewer, texts);
    await keepRead(ground, `${base}ja/tea/`);
    const kept = paths(await site.stored('pages'));
    expect(kept).toContain('search/b.json');
    expect(kept).not.toContain('search/a.json');
    expect(kept).toContain('ja/tea/map/');
  });
});

describe('sweepAssets', () => {
  const day = 24 * 60 * 60 * 1000;

  it('removes what nothing has referred to since the sweep of the day before', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    await sweepAssets(ground);
    site.files = await withLists(pages('2'), texts);
    await keepRead(ground, `${base}ja/tea/`);
    const sweptAt = async (milliseconds: number) => {
      site.now = milliseconds;
      await sweepAssets(ground);
      return paths(await site.stored('assets'));
    };
    expect(await sweptAt(1000)).toEqual([style('1'), style('2')]);
    expect(await sweptAt(day)).toEqual([style('1'), style('2')]);
    expect(await sweptAt(1.5 * day)).toEqual([style('1'), style('2')]);
    expect(await sweptAt(2 * day)).toEqual([style('2')]);
  });

  it('keeps what an edition refers to that is not complete yet', async () => {
    const { site, ground } = fakeSite(await withLists(pages('1'), texts));
    await keepRead(ground, `${base}ja/tea/`);
    site.files = await withLists(pages('2'), texts);
    delete site.files['ja/tea/map/'];
    await expect(keepRead(ground, `${base}ja/tea/`)).rejects.toThrow();
    for (const now of [0, day, 2 * day]) {
      site.now = now;
      await sweepAssets(ground);
    }
    expect(paths(await site.stored('assets'))).toEqual([style('1'), style('2')]);
  });
});
