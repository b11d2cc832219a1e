import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Language, Row } from '@/lib/model';
import { renderRow } from '@/lib/render/render-row';
import { renderWording } from '@/lib/render/render-wording';
import { createTermContext } from '@/lib/render/term-context';
import { makeTerm } from '../text/make-term';
import { anyBlocks } from './any-blocks';
import { parseBlocks } from './parse-blocks';
import { textContent } from './text-content';

const terms = createTermContext([
  makeTerm('rollup', { id: 'rollup', ja: { form: 'Rollup' }, en: { form: 'rollup' } }),
]);

function render(blocks: Row['text']['ja'][number]['blocks'], language: Language, id = 'a') {
  const stretch = { ids: [id], kind: 'paragraph' as const, blocks };
  const row: Row = {
    segments: [{ id, layer: 'frame', claims: [], notes: [], formerIds: [] }],
    kind: 'paragraph',
    text: { ja: [stretch], en: [stretch] },
  };
  const { stretches } = renderRow(row, { language, terms, hrefOf: (term) => `/${term}/` });
  return stretches[0]?.tree ?? { type: 'root' as const, children: [] };
}

/** What says a language, as `name:language:text`. */
function marked(tree: ReturnType<typeof render>): string[] {
  const found: string[] = [];
  visit(tree, 'element', (element) => {
    const { lang } = element.properties;
    if (lang !== undefined) found.push(`${element.tagName}:${lang}:${textContent(element)}`);
  });
  return found;
}

describe('markLanguages', () => {
  it('marks foreign words, a term by its link, and leaves code and initials alone', () => {
    const tree = render(parseBlocks('Rollup中心の`npm start`と**Restaking Protocol**、AI。'), 'ja');
    expect(marked(tree)).toEqual(['a:en:Rollup', 'span:en:Restaking Protocol']);
  });

  it('goes through emphasis within a phrase', () => {
    expect(marked(render(parseBlocks('これはRestaking *Protocol*だ。'), 'ja'))).toEqual([
      'span:en:Restaking ',
      'span:en:Protocol',
    ]);
  });

  it('marks Japanese in English, a word with its reading as a whole', () => {
    const ruby = { type: 'ruby', base: '対訳', reading: 'たいやく' };
    const text = { type: 'text' as const, value: ' is 対訳.' };
    const block = { type: 'paragraph' as const, children: [ruby, text] };
    const tree = render([block as unknown as ReturnType<typeof parseBlocks>[number]], 'en');
    expect(marked(tree)).toEqual(['ruby:ja:対訳(たいやく)', 'span:ja:対訳']);
  });

  it('leaves texts as they are, and in their sentences', () => {
    const bare = (text: string) => text.replaceAll('\uFFFC', '');
    fc.assert(
      fc.property(anyBlocks, fc.constantFrom<Language>('ja', 'en'), (blocks, language) => {
        const tree = render(blocks, language, 'title');
        const plain = render(blocks, language);
        expect(textContent(tree)).toBe(textContent(plain));
        visit(tree, 'element', (element) => {
          if (element.tagName === 'wbr') expect(element.children).toEqual([]);
          if (element.tagName !== 'span' || element.properties.dataSentence !== undefined) return;
          expect(Object.keys(element.properties)).toEqual(['lang']);
          expect(bare(textContent(element)).trim()).not.toBe('');
        });
      }),
    );
  });
});

describe('the phrases of headings and short texts', () => {
  const breaks = (tree: ReturnType<typeof render>) => {
    const found: string[] = [];
    visit(tree, 'element', ({ tagName }, _, parent) => {
      if (tagName === 'wbr') found.push(parent?.type === 'element' ? parent.tagName : 'root');
    });
    return found;
  };

  it('are broken in headings and in the title, and not in paragraphs', () => {
    const [heading, text] = ['## 層と主張から読む、この文章', '層から読むことができます。'].map(parseBlocks);
    expect(breaks(render(heading ?? [], 'ja'))).toEqual(['span', 'span', 'span']);
    expect(breaks(render(text ?? [], 'ja', 'subtitle')).length).toBeGreaterThan(0);
    expect(breaks(render(text ?? [], 'ja'))).toEqual([]);
    expect(breaks(render(heading ?? [], 'en'))).toEqual([]);
  });

  it('are broken in wording that is short, and no text is changed', () => {
    const text = 'Rollup中心の拡張戦略が行き詰まっている';
    const tree = renderWording(text, 'ja');
    expect(textContent(tree)).toBe(text);
    expect(breaks(tree).length).toBeGreaterThan(1);
    expect(marked(tree)).toEqual(['span:en:Rollup']);
    expect(breaks(renderWording(text.repeat(4), 'ja'))).toEqual([]);
    expect(renderWording('Taiyaku', 'en').children).toEqual([{ type: 'text', value: 'Taiyaku' }]);
  });
});
