import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rowSentences } from '@/lib/annotations/row-sentences';
import type { Row, Segment, Stretch } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';
import { renderRow } from '@/lib/render/render-row';
import { createTermContext } from '@/lib/render/term-context';
import { makeTerm } from '../text/make-term';
import { parseBlocks } from './parse-blocks';
import { textContent } from './text-content';

const segment = (id: string, layer: string): Segment => ({ id, layer, claims: [], notes: [], formerIds: [] });
const stretch = (text: string, ...ids: string[]): Stretch => ({
  ids,
  kind: 'paragraph',
  blocks: parseBlocks(text),
});

const row: Row = {
  segments: [segment('one', 'ai.l2'), segment('two', 'crypto.l2')],
  kind: 'paragraph',
  text: {
    ja: [stretch('L2とL2', 'one', 'two')],
    en: [stretch('L2 here', 'one'), stretch('and L2 again', 'one'), stretch('L2 there', 'two')],
  },
};

const terms = createTermContext([
  makeTerm(
    'l2',
    { id: 'ai', layers: ['ai'], en: { form: 'L2' } },
    { id: 'crypto', layers: ['crypto'], en: { form: 'L2' } },
  ),
]);
const hrefOf = (term: string, sense: string) => `/glossary/${term}/#${sense}`;

describe('renderRow', () => {
  it('marks a term once for each segment, in the sense of the segment’s layer', () => {
    const { stretches, senses } = renderRow(row, { language: 'en', terms, hrefOf });
    expect(senses).toEqual([
      { term: 'l2', sense: 'ai' },
      { term: 'l2', sense: 'crypto' },
    ]);
    expect(stretches.map(({ ids, tree }) => [ids, textContent(tree)])).toEqual([
      [['one'], 'L2 here'],
      [['one'], 'and L2 again'],
      [['two'], 'L2 there'],
    ]);
  });

  it('takes the layer of the first segment where a translation merged several', () => {
    expect(renderRow(row, { language: 'ja', terms, hrefOf }).senses).toEqual([{ term: 'l2', sense: 'ai' }]);
  });
});

describe('renderRow, with notes', () => {
  const reference = (number: number) => ({
    type: 'footnoteReference' as const,
    identifier: 'n',
    data: { note: { id: 'note', number, occurrence: 1 } },
  });
  const noted: Row = {
    ...row,
    segments: [segment('one', 'ai.l2')],
    text: {
      ja: [
        {
          ids: ['one'],
          kind: 'paragraph',
          blocks: [
            {
              type: 'paragraph',
              children: [
                { type: 'text', value: '初めの文' },
                reference(1),
                { type: 'text', value: '。次の文。' },
                { type: 'strong', children: [{ type: 'text', value: '終わり。' }, reference(2)] },
              ],
            },
          ],
        },
      ],
      en: [],
    },
  };
  const [rendered] = renderRow(noted, {
    language: 'ja',
    terms,
    hrefOf,
    noteProperties: ({ number }) => ({ id: `ref.${number}` }),
  }).stretches;

  it('links each number to its note, inside of the sentence that it follows', () => {
    expect(rendered && unified().use(rehypeStringify).stringify(rendered.tree)).toBe(
      '<p><span data-sentence="1">初めの文<sup data-note="note"><a role="doc-noteref" href="#note" id="ref.1">1</a></sup>。</span><span data-sentence="2">次の文。</span><span data-sentence="3"><strong>終わり。<sup data-note="note"><a role="doc-noteref" href="#note" id="ref.2">2</a></sup></strong></span></p>',
    );
  });

  it('keeps the numbers out of what is searched, counted and matched', () => {
    expect(plainText(noted.text.ja[0]?.blocks ?? [], 'ja')).toBe('初めの文。次の文。終わり。');
    expect(rowSentences(noted, 'ja').map(({ text }) => text)).toEqual(['初めの文。', '次の文。', '終わり。']);
  });
});
