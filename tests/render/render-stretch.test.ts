import fc from 'fast-check';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Language, LayerId, Stretch, Term } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';
import { renderStretch } from '@/lib/render/render-stretch';
import { createTermContext } from '@/lib/render/term-context';
import { makeTerm } from '../text/make-term';
import { anyBlocks } from './any-blocks';
import { parseBlocks } from './parse-blocks';
import { textContent } from './text-content';

const terms = [
  makeTerm('tvl', {
    ja: { form: '総ロックアップ価値' },
    en: { form: 'TVL', recognise: ['total value locked'] },
  }),
  makeTerm(
    'l2',
    { id: 'ai', layers: ['ai'], ja: { form: 'L2' }, en: { form: 'L2' } },
    { id: 'crypto', layers: ['crypto'], ja: { form: 'L2' }, en: { form: 'L2' } },
  ),
];

function stretchOf(blocks: Stretch['blocks']): Stretch {
  return { ids: ['here'], kind: 'paragraph', blocks };
}

interface Choices {
  readonly language?: Language;
  readonly layer?: LayerId;
  readonly seen?: Set<string>;
  readonly glossary?: readonly Term[];
}

function render(
  blocks: Stretch['blocks'],
  { language = 'en', layer = 'ai.l2', glossary = terms, seen }: Choices = {},
) {
  return renderStretch(stretchOf(blocks), {
    language,
    layer,
    terms: createTermContext(glossary),
    hrefOf: (term, sense) => `/glossary/${term}/#${sense}`,
    ...(seen && { seen }),
  });
}

function html(markdown: string, choices?: Choices): string {
  return unified()
    .use(rehypeStringify)
    .stringify(render(parseBlocks(markdown), choices).tree);
}

const tvl = (text: string) => `<a data-term="tvl" data-sense="tvl" href="/glossary/tvl/#tvl">${text}</a>`;
const l2 = (text: string, sense = 'ai') =>
  `<a data-term="l2" data-sense="${sense}" href="/glossary/l2/#${sense}">${text}</a>`;

describe('renderStretch marks terms', () => {
  it.each([
    ['The TVL of L2s.', `<p>The ${tvl('TVL')} of ${l2('L2s')}.</p>`],
    ['TVL, TVL and total value locked', `<p>${tvl('TVL')}, TVL and total value locked</p>`],
    ['# About *TVL*', `<h1>About <em>${tvl('TVL')}</em></h1>`],
    ['total\nvalue locked', `<p>${tvl('total value locked')}</p>`],
    ['total *value* locked, then TVL', `<p>total <em>value</em> locked, then ${tvl('TVL')}</p>`],
    ['`TVL` [TVL](/x) TVL', `<p><code>TVL</code> <a href="/x">TVL</a> ${tvl('TVL')}</p>`],
    ['X*L2* then L2', `<p>X<em>L2</em> then ${l2('L2')}</p>`],
    ['```\nTVL\n```', '<pre tabindex="0"><code>TVL</code></pre>'],
    ['- TVL\n- L2', `<ul><li>${tvl('TVL')}</li><li>${l2('L2')}</li></ul>`],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('marks in Japanese what spans a joined line, without lang on Latin words', () => {
    expect(html('総ロックアップ\n価値（TVL）とL2層', { language: 'ja' })).toBe(
      `<p>${tvl('総ロックアップ価値')}（TVL）と${l2('L2')}層</p>`,
    );
  });

  it('chooses the sense by the layer, and marks nothing where no sense fits', () => {
    expect(html('L2', { layer: 'crypto' })).toBe(`<p>${l2('L2', 'crypto')}</p>`);
    expect(html('L2', { layer: 'frame' })).toBe('<p>L2</p>');
    expect(render(parseBlocks('L2 and TVL'), { layer: 'frame' }).senses).toEqual([
      { term: 'tvl', sense: 'tvl' },
    ]);
  });

  it('shares what has been seen with the segment’s other stretches', () => {
    const seen = new Set<string>();
    expect(render(parseBlocks('TVL'), { seen }).senses).toEqual([{ term: 'tvl', sense: 'tvl' }]);
    expect(html('TVL and L2', { seen })).toBe(`<p>TVL and ${l2('L2')}</p>`);
    expect([...seen]).toEqual(['tvl', 'l2']);
  });

  it('marks the base of ruby and never its reading', () => {
    const ruby = { type: 'ruby', base: 'TVL', reading: 'L2' };
    const paragraph = { type: 'paragraph', children: [ruby] } as unknown as Stretch['blocks'][number];
    const written = unified()
      .use(rehypeStringify)
      .stringify(render([paragraph], { language: 'ja' }).tree);
    expect(written).toBe(`<p><ruby>${tvl('TVL')}<rp>(</rp><rt>L2</rt><rp>)</rp></ruby></p>`);
  });
});

describe('renderStretch renders Markdown', () => {
  it.each([
    ['a <script>alert(1)</script>', '<p>a &#x3C;script>alert(1)&#x3C;/script></p>'],
    ['<div onclick="x">\n</div>', '<p>&#x3C;div onclick="x"> &#x3C;/div></p>'],
    ['one\\\n  two', '<p>one<br>\ntwo</p>'],
    ['- one\n\n  two\n- three', '<ul><li><p>one</p><p>two</p></li><li>three</li></ul>'],
    ['- one\n  - two', '<ul><li>one<ul><li>two</li></ul></li></ul>'],
    ['3. three', '<ol start="3"><li>three</li></ol>'],
    [
      '![alt](a.png "title")',
      '<figure><img src="a.png" alt="alt" loading="lazy" decoding="async"><figcaption>title</figcaption></figure>',
    ],
    [
      'a ![alt](a.png "title")',
      '<p>a <img src="a.png" alt="alt" loading="lazy" decoding="async" title="title"></p>',
    ],
    [
      '[![alt](a.png "title")](b)',
      '<figure><a href="b"><img src="a.png" alt="alt" loading="lazy" decoding="async"></a><figcaption>title</figcaption></figure>',
    ],
    ['a[^1]\n\n[^1]: note', '<p>a[^1]</p><p>note</p>'],
    [
      '| a | b |\n|:--|--|\n| c | d |',
      '<div class="scroll" tabindex="0"><table><thead><tr><th data-align="left" scope="col">a</th><th scope="col">b</th></tr></thead>' +
        '<tbody><tr><td data-align="left">c</td><td>d</td></tr></tbody></table></div>',
    ],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '&#9;javascript:x',
    'java&#10;script:x',
    '&#1;javascript:x',
  ])('drops the dangerous address %s', (address) => {
    expect(html(`[a](<${address}>)`)).toBe('<p><a>a</a></p>');
    expect(html(`![a](<${address}>)`)).toBe('<figure><img alt="a" loading="lazy" decoding="async"></figure>');
  });

  it.each([
    'https://example.org/a:b',
    'mailto:a@example.org',
    '#here',
    '../a',
    '/a?b=c:d',
    'HTTP://example.org',
  ])('keeps the address %s', (address) => {
    expect(html(`[a](${address})`)).toBe(`<p><a href="${address}">a</a></p>`);
  });
});

describe('renderStretch, whatever the text', () => {
  const form = fc.string({
    unit: fc.constantFrom('a', 'B', 's', '2', ' ', 'カ', '層', '。', '😀', '\u0301'),
    minLength: 1,
    maxLength: 3,
  });
  const anyGlossary = fc
    .array(fc.tuple(form, form), { maxLength: 6 })
    .map((forms) =>
      forms.map(([ja, en], index) => makeTerm(`term-${index}`, { ja: { form: ja }, en: { form: en } })),
    );
  const anyCase = [anyBlocks, anyGlossary, fc.constantFrom<Language>('ja', 'en')] as const;

  it('neither loses nor reorders text by marking', () => {
    let marks = 0;
    fc.assert(
      fc.property(...anyCase, (blocks, glossary, language) => {
        const marked = render(blocks, { language, glossary });
        marks += marked.senses.length;
        expect(textContent(marked.tree)).toBe(textContent(render(blocks, { language, glossary: [] }).tree));
        expect(textContent(marked.tree, ['rt', 'rp'])).toBe(plainText(blocks, language));
      }),
      { numRuns: 500 },
    );
    expect(marks).toBeGreaterThan(50);
  });

  it('marks each term once, within one element, outside of code, links and readings', () => {
    fc.assert(
      fc.property(...anyCase, (blocks, glossary, language) => {
        const { tree, senses } = render(blocks, { language, glossary });
        const marked: unknown[] = [];
        visit(tree, 'element', (element) => {
          expect(element.properties).not.toHaveProperty('style');
          expect(element.properties).not.toHaveProperty('align');
          const isMark = element.properties.dataTerm !== undefined;
          if (isMark) {
            marked.push({ term: element.properties.dataTerm, sense: element.properties.dataSense });
            expect(element.children).toMatchObject([{ type: 'text' }]);
          }
          if (['a', 'code', 'pre', 'rt', 'rp'].includes(element.tagName)) {
            visit({ type: 'root', children: element.children }, 'element', (inner) => {
              expect(inner.properties.dataTerm).toBeUndefined();
            });
          }
        });
        expect(marked).toEqual(senses);
        expect(new Set(senses.map(({ term }) => term)).size).toBe(senses.length);
      }),
      { numRuns: 500 },
    );
  });

  it('puts no text between blocks', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        visit(render(blocks).tree, (node) => {
          const holdsBlocksAlone =
            node.type === 'root' ||
            (node.type === 'element' && /^(ul|ol|blockquote|t(able|head|body|r))$/.test(node.tagName));
          if (holdsBlocksAlone) expect(node.children.filter(({ type }) => type === 'text')).toEqual([]);
        });
      }),
    );
  });
});
