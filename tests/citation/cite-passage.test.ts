import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { type Citation, citePassage } from '@/lib/citation/cite-passage';

const citation: Citation = {
  key: 'tea/boil',
  quotation: { ja: '湯を沸かす。', en: 'Boil water.' },
  language: 'ja',
  title: { ja: '茶', en: 'Tea & Co.' },
  edition: '2026-01-02',
  address: 'https://example.org/ja/tea/passages/boil/',
};

describe('citePassage', () => {
  it('names quotation, counterpart, passage, edition and address', () => {
    expect(citePassage(citation).text).toBe(
      '「湯を沸かす。」\n“Boil water.”\n「茶」 (tea/boil, 2026-01-02) https://example.org/ja/tea/passages/boil/',
    );
    expect(citePassage({ ...citation, language: 'en' }).bibtex).toBe(
      [
        '@online{tea:boil,',
        '  title = {Tea \\& Co.},',
        '  titleaddon = {茶},',
        '  date = {2026-01-02},',
        '  url = {https://example.org/ja/tea/passages/boil/},',
        '  langid = {english},',
        '  annotation = {Boil water.},',
        '}',
      ].join('\n'),
    );
    expect(JSON.parse(citePassage(citation).csl)).toEqual([
      {
        id: 'tea/boil',
        type: 'webpage',
        title: '茶',
        language: 'ja',
        URL: 'https://example.org/ja/tea/passages/boil/',
        issued: { 'date-parts': [[2026, 1, 2]] },
        note: '湯を沸かす。',
      },
    ]);
  });

  it('lets no quotation be read as markup: its text comes back from Markdown, TeX keeps its braces', () => {
    const prose = fc.stringMatching(/^[a-zあ-ん][a-zあ-ん \\`*_{}[\]<>()!|~&$%^]{0,20}[a-zあ-ん]$/);
    fc.assert(
      fc.property(prose, (quotation) => {
        const { markdown, bibtex } = citePassage({ ...citation, quotation: { ja: quotation, en: 'One.' } });
        const [quote] = fromMarkdown(markdown).children;
        const read: string[] = [];
        if (quote)
          visit(
            quote,
            (node) => void ('value' in node && read.push(node.type === 'text' ? node.value : node.type)),
          );
        expect(read.join('')).toBe(quotation);
        const bare = bibtex.replace(/\\[\\{}$&#%_~^]/g, '');
        expect(bare.match(/\{/g)?.length).toBe(bare.match(/\}/g)?.length);
      }),
    );
  });
});
