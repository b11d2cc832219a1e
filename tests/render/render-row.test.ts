import { describe, expect, it } from 'vitest';
import type { Row, Segment, Stretch } from '@/lib/model';
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
