import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rowSentences } from '@/lib/annotations/row-sentences';
import type { Language, Row } from '@/lib/model';
import { renderRow } from '@/lib/render/render-row';
import { createTermContext } from '@/lib/render/term-context';
import { makeTerm } from '../text/make-term';
import { anyBlocks } from './any-blocks';
import { parseBlocks } from './parse-blocks';
import { textContent } from './text-content';

const terms = createTermContext([makeTerm('tea', { id: 'tea', ja: { form: '茶' }, en: { form: 'tea' } })]);

function render(blocks: Row['text']['ja'][number]['blocks'], language: Language, beads = false) {
  const stretch = { ids: ['a'], kind: 'paragraph' as const, blocks };
  const segment = { id: 'a', layer: 'frame', claims: [], notes: [], formerIds: [] };
  const row: Row = {
    segments: [
      {
        ...segment,
        ...(beads && {
          beads: [
            { ja: [1, 2], en: [1] },
            { ja: [3], en: [] },
          ],
        }),
      },
    ],
    kind: 'paragraph',
    text: { ja: [stretch], en: [stretch] },
  };
  const { stretches } = renderRow(row, {
    language,
    terms,
    hrefOf: (term) => `/${term}/`,
    sentenceId: (id, number) => `${id}.${number}`,
  });
  return { row, tree: stretches[0]?.tree ?? { type: 'root' as const, children: [] } };
}

function spans(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.properties.dataSentence !== undefined) found.push(element);
  });
  return found;
}

const brief = (tree: Root) =>
  spans(tree).map(
    (span) =>
      `${span.properties.id ?? ''}|${span.properties.dataSentence}|${textContent(span, ['rt', 'rp'])}`,
  );

describe('markSentences', () => {
  it('puts each sentence into a span, with its terms and emphasis', () => {
    const { tree } = render(parseBlocks('Drink **tea**. Then *go*.'), 'en');
    expect(brief(tree)).toEqual(['a.1|1|Drink tea.', 'a.2|2|Then go.']);
  });

  it('cuts a sentence where an edge of emphasis lies within it, and gives its id once', () => {
    const { tree } = render(parseBlocks('茶を**飲む。次に**行く。'), 'ja');
    expect(brief(tree)).toEqual(['a.1|1|茶を', '|1|飲む。', 'a.2|2|次に', '|2|行く。']);
  });

  it('goes on counting over blocks, and passes over what is preformatted', () => {
    const { tree } = render(parseBlocks('One.\n\n```\nNo. No.\n```\n\n- Two.\n- Three.'), 'en');
    expect(brief(tree)).toEqual(['a.1|1|One.', 'a.2|2|Two.', 'a.3|3|Three.']);
  });

  it('gives what a reviewed match names the number of its bead', () => {
    const { tree } = render(parseBlocks('一。二。三。'), 'ja', true);
    expect(spans(tree).map(({ properties }) => properties.dataBead)).toEqual([1, 1, 2]);
  });

  it('numbers the sentences that `rowSentences` gives, and changes no text', () => {
    fc.assert(
      fc.property(anyBlocks, fc.constantFrom<Language>('ja', 'en'), (blocks, language) => {
        const { row, tree } = render(blocks, language);
        const texts = new Map<number, string>();
        for (const span of spans(tree)) {
          const n = Number(span.properties.dataSentence);
          texts.set(n, (texts.get(n) ?? '') + textContent(span, ['rt', 'rp']));
        }
        const bare = (text: string) => text.replaceAll('\uFFFC', '');
        expect([...texts].map(([n, text]) => [n, bare(text)])).toEqual(
          rowSentences(row, language)
            .map(({ number, text }): [number, string] => [number, bare(text)])
            .filter(([, text]) => text !== ''),
        );
      }),
    );
  });
});
