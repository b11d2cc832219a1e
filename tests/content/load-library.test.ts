import { describe, expect, it } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { proseText } from '@/lib/content/prose-text';
import type { Row, Stretch } from '@/lib/model';
import { checkEdited, replace } from '../check/check-edited';

const textOf = (stretches: readonly Stretch[]) =>
  stretches.map(({ ids, blocks }) => [ids.join(' '), ...blocks.map(proseText)]);

async function load(edits: Record<string, (text: string) => string> = {}) {
  const { root } = await checkEdited({ 'essays/tea/essay.yaml': (text) => `${text}# \n`, ...edits });
  const { library, files } = await loadLibrary(root);
  const [essay] = library?.essays ?? [];
  const row = (id: string): Row | undefined =>
    essay?.rows.find(({ segments }) => segments.some((one) => one.id === id));
  return { library, files, essay, row };
}

describe('loadLibrary', () => {
  it('pairs an essay by ids, in the order of the source', async () => {
    const { essay, row } = await load();
    expect(essay?.rows.map(({ segments, kind }) => [kind, ...segments.map(({ id }) => id)])).toEqual([
      ['heading', 'title'],
      ['paragraph', 'subtitle'],
      ['paragraph', 'opening'],
      ['heading', 'ways'],
      ['ordered-item', 'boil'],
      ['ordered-item', 'leaves'],
      ['ordered-item', 'wait'],
      ['ordered-item', 'pour'],
      ['unordered-item', 'first-cup'],
      ['unordered-item', 'second-cup'],
      ['quote', 'quote'],
      ['table', 'table'],
      ['code', 'recipe'],
      ['figure', 'bowl'],
      ['rule', 'turn'],
      ['paragraph', 'story'],
      ['paragraph', 'short', 'also-short'],
    ]);
    expect(textOf(row('leaves')?.text.ja ?? [])).toEqual([
      ['leaves', '葉を入れる。\n煎茶なら少し\n番茶なら多め'],
    ]);
    expect(textOf(row('leaves')?.text.en ?? [])).toEqual([
      ['leaves', 'Add leaves.\na little for sencha\nmore for bancha'],
    ]);
  });

  it('puts blocks that share an id into one stretch, and segments that share a block into one row', async () => {
    const { row } = await load();
    expect(textOf(row('story')?.text.ja ?? [])).toEqual([['story', '長い話の前半。', '長い話の後半。']]);
    expect(textOf(row('story')?.text.en ?? [])).toEqual([['story', 'A long story in one.']]);
    expect(row('short')).toBe(row('also-short'));
    expect(textOf(row('short')?.text.ja ?? [])).toEqual([
      ['short', '短い文。'],
      ['also-short', 'もう一つの短い文。緑茶'],
    ]);
    expect(textOf(row('short')?.text.en ?? [])).toEqual([
      ['short also-short', 'Two short sentences in one.'],
    ]);
  });

  it('joins rows where merges of the two languages overlap', async () => {
    const { row } = await load({
      'essays/tea/ja.md': (text) =>
        text
          .replace('1. 湯を沸かす。 <!-- #boil -->\n2. 葉を入れる。', '1. 湯を沸かし、葉を入れる。')
          .replace('<!-- #leaves -->', '<!-- #boil #leaves -->'),
      'essays/tea/en.md': replace('<!-- #leaves -->\n3. Wait.\n<!-- #wait -->', '<!-- #leaves #wait -->'),
    });
    expect(row('boil')?.segments.map(({ id }) => id)).toEqual(['boil', 'leaves', 'wait']);
    expect(row('boil')?.text.ja.map(({ ids }) => ids.join(' '))).toEqual(['boil leaves', 'wait']);
    expect(row('boil')?.text.en.map(({ ids }) => ids.join(' '))).toEqual(['boil', 'leaves wait']);
  });

  it('is not moved by the order of annotations, which only add to what the prose holds', async () => {
    const { essay, row } = await load();
    expect(row('wait')?.segments[0]).toEqual({
      id: 'wait',
      layer: 'pot.water',
      claims: ['patience', 'heat'],
      notes: [],
      formerIds: [],
    });
    expect(row('quote')?.segments[0].notes).toEqual([
      { kind: 'translator', text: { ja: '『喫茶養生記』より。', en: 'From “Drinking Tea for Health”.' } },
    ]);
    expect(row('ways')?.segments[0].label).toEqual({ ja: '淹れ方', en: 'Brewing' });
    expect(essay?.claims[1]).toMatchObject({
      id: 'heat',
      sentence: { en: 'The heat of the water makes it bitter.' },
      relations: [{ kind: 'explains', claim: 'patience' }],
    });
    expect(essay).not.toHaveProperty('origin');
  });

  it('lists the frame, then each track followed by its cells, named by the author or by track and level', async () => {
    const { essay } = await load();
    expect(essay?.layers.map(({ id, label }) => [id, label.en])).toEqual([
      ['frame', 'The whole'],
      ['pot', 'The pot'],
      ['pot.leaf', 'Sencha'],
      ['pot.water', 'The pot Water'],
      ['whisk', 'The whisk'],
      ['whisk.leaf', 'The whisk Leaf'],
      ['whisk.water', 'The whisk Water'],
    ]);
  });

  it('lets the addresses of retired ids lead to the end of their successors', async () => {
    const since = 'since: 2026-01-01';
    const { row } = await load({
      'essays/tea/ledger.yaml': () =>
        `ids:\n  a: { ${since}, successor: b }\n  b: { ${since}, successor: boil }\n  c: { ${since}, successor: wait }\n  d: { ${since}, successor: a }\n`,
    });
    expect(row('boil')?.segments[0].formerIds).toEqual(['a', 'b', 'd']);
    expect(row('wait')?.segments[0].formerIds).toEqual(['c']);
    expect(row('pour')?.segments[0].formerIds).toEqual([]);
  });

  it('takes English for the source where the essay says so', async () => {
    const { essay, row } = await load({ 'essays/tea/essay.yaml': replace('source: ja', 'source: en') });
    expect(essay?.source).toBe('en');
    expect(row('short')?.segments.map(({ id }) => id)).toEqual(['short', 'also-short']);
  });

  it('reads the glossary', async () => {
    const { library } = await load();
    expect(library?.terms.map(({ id, senses }) => [id, ...senses.map((sense) => sense.id)])).toEqual([
      ['tea', 'drink'],
      ['water', 'hot', 'any'],
    ]);
    expect(library?.terms[0]?.senses[0]).toMatchObject({
      layers: [],
      text: {
        ja: { form: '茶', reading: 'ちゃ', recognise: ['お茶'] },
        en: { form: 'tea', avoid: [{ form: 'chai', why: 'That is spiced.' }] },
      },
      sources: [{ title: 'Kissa Yojoki', date: '1211' }],
    });
  });

  it.each(['constructor', 'valueof', 'prototype', 'then', 'null', 'true'])(
    'takes `%s` for an id of a segment, claim, track, sense and term like any other',
    async (id) => {
      const { files, row, essay } = await load({
        'essays/tea/ja.md': (text) => text.replaceAll('#boil', `#${id}`),
        'essays/tea/en.md': (text) => text.replaceAll('#boil', `#${id}`),
        'essays/tea/annotations.yaml': (text) =>
          text
            .replace('  boil:', `  "${id}":`)
            .replaceAll('heat]', `"${id}"]`)
            .replace('id: heat', `id: "${id}"`)
            .replace('id: whisk', `id: "${id}"`)
            .replaceAll('layer: whisk', `layer: ${id}`)
            .replaceAll(`layer: ${id} }`, `layer: "${id}" }`)
            .replace(new RegExp(`layer: ${id}$`, 'm'), `layer: "${id}"`),
        [`glossary/${id}.yaml`]: () =>
          `senses:\n  - id: "${id}"\n    ja: { form: 器, reading: うつわ, gloss: 器, definition: 器 }\n    en: { form: bowl, gloss: A bowl, definition: A bowl }\n    related: [tea]\n`,
      });
      expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
        'ledger-unrecorded',
      ]);
      expect(row(id)?.segments[0].claims).toEqual([id]);
      expect(essay?.tracks.map((track) => track.id)).toContain(id);
    },
  );

  it('misses what is only inherited: `constructor` in the prose needs an annotation', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ja.md': (text) => text.replace('#boil', '#constructor'),
      'essays/tea/en.md': (text) => text.replace('#boil', '#constructor'),
    });
    expect(errors.map(({ rule }) => rule)).toEqual(['annotation-missing', 'annotation-unknown-segment']);
  });

  it('gives no library while any file has an error', async () => {
    const { library, files } = await load({ 'glossary/tea.yaml': replace('ちゃ', '') });
    expect(library).toBeUndefined();
    expect(files.flatMap(({ messages }) => messages).some(({ fatal }) => fatal === true)).toBe(true);
  });
});
