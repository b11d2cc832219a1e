import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { type Citation, citePassage } from '@/lib/citation/cite-passage';

const citation: Citation = {
  essay: 'tea',
  passage: 'boil',
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
        '  note = {boil},',
        '  annotation = {“Boil water.”\n「湯を沸かす。」},',
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
        section: 'boil',
        note: '「湯を沸かす。」\n“Boil water.”',
      },
    ]);
  });

  it('leaves out a counterpart that is none', () => {
    const { text, markdown, bibtex, csl } = citePassage({ ...citation, quotation: { ja: '湯。', en: '' } });
    expect(text).toMatch(/^「湯。」\n「茶」/);
    expect(markdown).toMatch(/^> 湯。\n\n「茶」/);
    expect(bibtex).toContain('annotation = {「湯。」}');
    expect(JSON.parse(csl)[0].note).toBe('「湯。」');
  });

  it('uses only names that biblatex and CSL-JSON know', () => {
    // The biblatex manual, section 2.1.1 (@online) and 2.2.2 (fields); csl-data.json 1.0.2, which allows no others.
    const biblatex = ['title', 'titleaddon', 'date', 'url', 'langid', 'note', 'annotation'];
    const csl = ['id', 'type', 'title', 'language', 'URL', 'issued', 'section', 'note'];
    const formats = citePassage(citation);
    const fields = [...formats.bibtex.matchAll(/^ {2}(\w+) = \{/gm)].map(([, name]) => name);
    expect(fields.sort()).toEqual(biblatex.sort());
    const [item] = JSON.parse(formats.csl);
    expect(Object.keys(item).sort()).toEqual(csl.sort());
    expect(item.type).toBe('webpage');
    for (const name of csl) expect(typeof item[name]).toBe(name === 'issued' ? 'object' : 'string');
  });

  it('takes no line of a quotation for a heading, a list or a rule', () => {
    for (const quotation of ['# One', '1. One', '2) One', '- One', '+ One', '=', '---', 'One\n# Two']) {
      const { markdown } = citePassage({ ...citation, quotation: { ja: quotation, en: 'One.' } });
      const kinds: string[] = [];
      visit({ type: 'root', children: fromMarkdown(markdown).children }, ({ type }) => void kinds.push(type));
      expect(new Set(kinds), quotation).toEqual(new Set(['root', 'blockquote', 'paragraph', 'text', 'link']));
    }
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
