import fc from 'fast-check';
import { type Language, languages } from '@/lib/model';
import { examineImport } from '../../hostile/examine-import';
import { keepsLetters } from '../keeps-letters';
import { executable, mildScrap, scrap, words } from '../scraps';
import type { Target } from '../target';

type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin1' | 'cut';

interface GivenInput {
  readonly text: string;
  readonly name: string;
  readonly encoding: Encoding;
}

const tags = fc.constantFrom(
  ...[
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<ruby>漢<rt>かん</rt></ruby>',
    '<br>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<details><summary>',
    '</summary></details>',
    '<sub>',
    '</sub>',
    '<a name="b">',
    '<a href="https://example.com">',
    '</a>',
    '<h2>',
    '</h2>',
    '<ul><li>',
    '</li></ul>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<!-- comment -->',
    '{{< figure src="a" >}}',
    '{% raw %}',
    ':::note title\n',
    ':::\n',
    '---\ntitle: a\ndate: 2026-01-01\n---\n',
    '+++\na = 1\n+++\n',
    '1.',
    '・',
    '■',
    '# 見出し',
    '漢字（かんじ）',
    '｜漢字《かんじ》',
    '-- ',
    '\u3000',
    '\n\n',
  ],
);

const given: fc.Arbitrary<GivenInput> = fc.record({
  text: fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: scrap },
        { weight: 4, arbitrary: mildScrap },
        tags,
        fc.constantFrom(...words, ...executable),
      ),
      {
        minLength: 1,
        maxLength: 16,
      },
    )
    .map((pieces) => pieces.join('')),
  name: fc.constantFrom('text.md', 'text.md', 'text.txt', 'text', 'text.mdx', 'text.html'),
  encoding: fc.constantFrom<Encoding>(
    'utf-8',
    'utf-8',
    'utf-8',
    'utf-8-bom',
    'utf-16le',
    'utf-16be',
    'latin1',
    'cut',
  ),
});

/** Files to import, in one language or both: Markdown, plain text, dumps, in encodings good and bad. */
export const imports: Target<{ ja?: GivenInput | undefined; en?: GivenInput | undefined; isTwice: boolean }> =
  {
    name: 'import',
    share: 15,
    input: fc.record({
      ja: fc.option(given, { nil: undefined }),
      en: fc.option(given, { nil: undefined }),
      // What was pasted twice is taken for a dump.
      isTwice: fc.boolean(),
    }),
    examine({ isTwice, ...inputs }) {
      const files = languages.flatMap((language): [Language, { path: string; bytes: Uint8Array }][] => {
        const input = inputs[language];
        if (!input) return [];
        const text = isTwice ? `${input.text}\n\n${input.text}` : input.text;
        return [[language, { path: input.name, bytes: encode(text, input.encoding) }]];
      });
      const { faults, refusals, library, written, pages } = examineImport(Object.fromEntries(files));
      const lost = pages.flatMap(({ locale, prose }) =>
        keepsLetters(written?.get(`essays/essay/${locale}.md`) ?? '', prose[locale])
          ? []
          : [`text lost in ${locale}`],
      );
      return { isAccepted: library !== undefined, refusals, faults: [...faults, ...lost] };
    },
  };

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(text);
  // In the middle of a character, if its last one is not of ASCII.
  return encoding === 'cut' ? bytes.subarray(0, Math.max(0, bytes.length - 1)) : bytes;
}
