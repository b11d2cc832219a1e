import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAsset, answerFile, answerPage } from '@/lib/offline/answer';
import type { Ground } from '@/lib/offline/ground';
import { isKeepable } from '@/lib/offline/is-keepable';
import { base, type Files, fakeSite } from './fake-site';

const page = (text: string) => `<link href="/reader/assets/style.0123456789.css">${text}`;
const files: Files = { 'ja/': page('one'), 'assets/style.0123456789.css': 'a{}', 'icon.svg': '<svg/>' };

/** Asks as a page does, and waits until the worker has nothing more to do. */
async function ask(
  ground: Ground,
  path: string,
  way: (...asked: Parameters<typeof answerPage>) => Promise<Response | undefined> = answerPage,
  preloaded?: Promise<Response>,
) {
  const tasks: Promise<unknown>[] = [];
  const request = new Request(base + path);
  const asked = {
    request,
    ...(preloaded && { preloaded }),
    waitUntil: (task: Promise<unknown>) => void tasks.push(task),
  };
  const response = await way(ground, asked, base + path);
  const answer = response && { status: response.status, text: await response.text() };
  for (let done = 0; done < tasks.length; ) {
    done = tasks.length;
    await Promise.all(tasks);
  }
  return answer;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('answerPage', () => {
  it('gives what the network has, and stores it together with what it refers to', async () => {
    const { site, ground } = fakeSite({ ...files });
    expect(await ask(ground, 'ja/')).toEqual({ status: 200, text: page('one') });
    expect(await site.stored('pages')).toEqual({ 'ja/': page('one') });
    expect(await site.stored('assets')).toEqual({ 'assets/style.0123456789.css': 'a{}' });
    site.files['ja/'] = page('two');
    expect(await ask(ground, 'ja/')).toEqual({ status: 200, text: page('two') });
    expect(await site.stored('pages')).toEqual({ 'ja/': page('two') });
  });

  it('gives what is stored where there is no line, and nothing where nothing is', async () => {
    const { site, ground } = fakeSite({ ...files });
    await ask(ground, 'ja/');
    site.line = false;
    expect(await ask(ground, 'ja/')).toEqual({ status: 200, text: page('one') });
    expect(await ask(ground, 'en/')).toBeUndefined();
  });

  it('takes what was begun ahead, but not an answer of the kind that Gecko gives where there is no line', async () => {
    const { site, ground } = fakeSite({ ...files });
    const early = Promise.resolve(new Response(page('early')));
    expect(await ask(ground, 'ja/', answerPage, early)).toEqual({ status: 200, text: page('early') });
    site.line = false;
    const dead = () => Promise.resolve(Response.error());
    expect(await ask(ground, 'ja/', answerPage, dead())).toEqual({ status: 200, text: page('early') });
    expect(await ask(ground, 'en/', answerPage, dead())).toBeUndefined();
    const refused = Promise.reject(new TypeError('refused'));
    expect(await ask(ground, 'ja/', answerPage, refused)).toEqual({ status: 200, text: page('early') });
  });

  it('waits for a slow line, but not for a dead one, and less if it was dead just now', async () => {
    const { site, ground } = fakeSite({ ...files });
    await ask(ground, 'ja/');
    vi.useFakeTimers();
    const answerAfter = (milliseconds: number) => () =>
      new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), milliseconds));
    const askAndWait = async () => {
      const begun = Date.now();
      let waited = 0;
      const asking = answerPage(
        ground,
        { request: new Request(`${base}ja/`), waitUntil: () => {} },
        `${base}ja/`,
      ).then((response) => {
        waited = Date.now() - begun;
        return response?.text();
      });
      await vi.advanceTimersByTimeAsync(60_000);
      return [await asking, waited];
    };
    site.files['ja/'] = answerAfter(3000);
    expect(await askAndWait()).toEqual(['late', 3000]);
    site.files['ja/'] = answerAfter(1_000_000);
    expect(await askAndWait()).toEqual(['late', 4000]);
    expect(await askAndWait()).toEqual(['late', 1000]);
    site.files['ja/'] = answerAfter(0);
    await askAndWait();
    site.files['ja/'] = answerAfter(3000);
    expect(await askAndWait()).toEqual(['late', 3000]);
  });

  it('does not wait for a page that was expected and fetched a short while ago, but stores what comes', async () => {
    const { site, ground } = fakeSite({ ...files });
    const at = Date.parse('2026-11-25T12:00:00Z');
    const edition = (text: string) => () =>
      new Response(page(text), {
        headers: { 'content-type': 'text/html', date: new Date(site.now).toUTCString() },
      });
    const askFor = async (isExpected: boolean) => {
      const tasks: Promise<unknown>[] = [];
      const waitUntil = (task: Promise<unknown>) => void tasks.push(task);
      const request = new Request(`${base}ja/`);
      const response = await answerPage(ground, { request, isExpected, waitUntil }, `${base}ja/`);
      const text = await response?.text();
      for (let done = 0; done < tasks.length; ) {
        done = tasks.length;
        await Promise.all(tasks);
      }
      return text;
    };
    site.now = at;
    site.files['ja/'] = edition('one');
    expect(await askFor(true)).toBe(page('one'));
    site.now = at + 4 * 60_000;
    site.files['ja/'] = edition('two');
    expect(await askFor(true)).toBe(page('one'));
    expect(await site.stored('pages')).toEqual({ 'ja/': page('two') });
    site.files['ja/'] = edition('three');
    expect(await askFor(false)).toBe(page('three'));
    site.now += 6 * 60_000;
    site.files['ja/'] = edition('four');
    expect(await askFor(true)).toBe(page('four'));
    // A clock that is behind the server's makes nothing fresh.
    site.now = at;
    site.files['ja/'] = edition('five');
    expect(await askFor(true)).toBe(page('five'));
  });

  it('gives what is stored while the server is in trouble', async () => {
    const { site, ground } = fakeSite({ ...files });
    await ask(ground, 'ja/');
    site.files['ja/'] = () => new Response('trouble', { status: 503 });
    expect(await ask(ground, 'ja/')).toEqual({ status: 200, text: page('one') });
    expect(await ask(ground, 'en/')).toEqual({ status: 404, text: 'lost' });
  });

  it('passes on what is lost, and forgets it', async () => {
    const { site, ground } = fakeSite({ ...files });
    await ask(ground, 'ja/');
    delete site.files['ja/'];
    expect(await ask(ground, 'ja/')).toEqual({ status: 404, text: 'lost' });
    expect(await site.stored('pages')).toEqual({});
  });

  it('stores no page of which a part cannot be had, and keeps the one that it has', async () => {
    const { site, ground } = fakeSite({ ...files });
    await ask(ground, 'ja/');
    const two = page('two').replace('0123456789', '1111111111');
    site.files['ja/'] = two;
    expect(await ask(ground, 'ja/')).toEqual({ status: 200, text: two });
    expect(await site.stored('pages')).toEqual({ 'ja/': page('one') });
  });

  it('stores nothing of which there is only a part', async () => {
    const { site, ground } = fakeSite({ 'en/': () => new Response('half', { status: 206 }) });
    expect((await ask(ground, 'en/'))?.text).toBe('half');
    expect(await site.stored('pages')).toEqual({});
  });

  it('gives pages where storage is forbidden, as if there were no worker', async () => {
    const { ground } = fakeSite({ ...files });
    const forbidden = { open: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    const without = { ...ground, caches: forbidden as unknown as CacheStorage };
    expect(await ask(without, 'ja/')).toEqual({ status: 200, text: page('one') });
    expect((await ask(without, 'assets/style.0123456789.css', answerAsset))?.text).toBe('a{}');
  });

  it('gives pages where there is no more room', async () => {
    const { site, ground } = fakeSite({ ...files });
    (await site.caches.open('taiyaku /reader/ 1 pages')).put = () =>
      Promise.reject(new DOMException('full', 'QuotaExceededError'));
    expect(await ask(ground, 'ja/')).toEqual({ status: 200, text: page('one') });
  });
});

it('an asset is asked for once', async () => {
  const { site, ground } = fakeSite({ ...files });
  for (let time = 0; time < 2; time++) await ask(ground, 'assets/style.0123456789.css', answerAsset);
  expect(site.asked).toHaveLength(1);
});

it('a file is asked for each time, and not stored', async () => {
  const { site, ground } = fakeSite({ ...files });
  for (let time = 0; time < 2; time++)
    expect((await ask(ground, 'icon.svg', answerFile))?.text).toBe('<svg/>');
  expect(await site.stored('pages')).toEqual({});
});

it('neither redirects nor what another host gives can be kept', () => {
  const whole = { status: 200, type: 'basic', redirected: false } as Response;
  expect(isKeepable(whole)).toBe(true);
  expect(isKeepable({ ...whole, redirected: true })).toBe(false);
  for (const type of ['opaque', 'opaqueredirect', 'cors', 'error'] as const)
    expect(isKeepable({ ...whole, type }), type).toBe(false);
});
