import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A text that means harm, or is beyond all measure, and what is to become of it. */
export interface HostileCase {
  readonly name: string;
  /** Whether it stands as the prose of both languages, as a file to import, or in place of a file of the base library. */
  readonly as:
    | 'prose'
    | 'import'
    | 'plain import'
    | `essays/tea/${string}`
    | `glossary/${string}`
    | 'check.yaml';
  readonly text: () => string;
  /** The rules that refuse it; none where it is taken, and shown as text. */
  readonly expected: readonly string[];
}

const folder = join(import.meta.dirname, '../fixtures/hostile');
/** The rules that refuse the files of tests/fixtures/hostile, by their names. */
export const expectations: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync(join(folder, 'expected.yaml'), 'utf8'),
);

/** The small ones, which are files: in `files` by the name of the file that they stand for. */
const small = ['prose', 'files'].flatMap((kind) =>
  readdirSync(join(folder, kind)).map((name): HostileCase => {
    const [, stands = ''] = /\.(\w+)\.yaml$/.exec(name) ?? [];
    const path = { glossary: 'glossary/tea.yaml', check: 'check.yaml' } as const;
    return {
      name: `${kind}/${name}`,
      as: kind === 'prose' ? 'prose' : (path[stands as keyof typeof path] ?? `essays/tea/${stands}.yaml`),
      text: () => readFileSync(join(folder, kind, name), 'utf8'),
      expected: expectations[`${kind}/${name}`] ?? [],
    };
  }),
);

const many = 10_000;
const count = (number: number, item: (index: number) => string, between = '') =>
  Array.from({ length: number }, (_, index) => item(index)).join(between);

type Made = readonly [name: string, as: HostileCase['as'], expected: readonly string[], text: () => string];

/** The large ones, and those whose characters no editor would keep. */
const made: readonly Made[] = [
  ['a paragraph of 10 MB', 'prose', ['text-size'], () => '茶を淹れる。'.repeat(1_700_000)],
  ['a paragraph of 10,000 characters', 'prose', [], () => `${'茶を淹れる。'.repeat(1700)} <!-- #b1 -->`],
  [
    '10,000 lists in lists',
    'prose',
    ['nesting'],
    () => count(many, (level) => `${' '.repeat(2 * Math.min(level, 200))}- a`, '\n'),
  ],
  ['10,000 lists in lists on a line', 'prose', ['nesting'], () => `${'- '.repeat(many)}a`],
  ['10,000 quotations in quotations', 'prose', ['nesting'], () => `${'>'.repeat(many)}a`],
  [
    '10,000 times emphasis in emphasis',
    'prose',
    ['nesting'],
    () => `${'**a '.repeat(many)}${'b** '.repeat(many)}`,
  ],
  ['10,000 images in images', 'prose', ['nesting'], () => `${'![a'.repeat(many)}${'](b)'.repeat(many)}`],
  [
    '10,000 brackets that nothing closes',
    'prose',
    ['text-size'],
    () => `${'['.repeat(many + 1)} <!-- #b1 -->`,
  ],
  [
    '200 references to one footnote',
    'prose',
    [],
    () => `${'a[^1] '.repeat(200)}<!-- #b1 -->\n\n[^1]: b <!-- #b2 -->`,
  ],
  [
    '10,000 definitions of one name',
    'prose',
    ['text-size'],
    () => `[a] <!-- #b1 -->\n\n${'[a]: https://example.com\n'.repeat(many)}`,
  ],
  ['1,000 ids of one block', 'prose', [], () => `a <!-- ${count(1000, (index) => `#b${index}`, ' ')} -->`],
  ['an id of 10,000 characters', 'prose', ['segment-id'], () => `a <!-- #${'a'.repeat(many)} -->`],
  ['a malformed id of 10,000 characters', 'prose', ['segment-id'], () => `a <!-- #${'A'.repeat(many)} -->`],
  [
    'an id of dashes',
    'prose',
    ['annotation-missing', 'segment-id'],
    () => `a <!-- #a${'-'.repeat(many)} -->`,
  ],
  [
    'a word of 30,000 letters',
    'prose',
    [],
    () => `${'ア'.repeat(15_000)} ${'a'.repeat(15_000)} <!-- #b1 -->`,
  ],
  ['bidirectional overrides', 'prose', ['bidi-control'], () => 'a \u202etxt.exe\u2066 b <!-- #b1 -->'],
  ['characters that are not seen', 'prose', [], () => 'a\u200bb\u2060c\u00add <!-- #b1 -->'],
  ['zero-width joiners', 'prose', [], () => '👩‍👩‍👧 a\u200db <!-- #b1 -->'],
  ['an unpaired surrogate', 'prose', [], () => 'a &#xd800; b <!-- #b1 -->'],
  ['NUL', 'prose', ['control-character'], () => 'a \0 b <!-- #b1 -->'],
  ['commands to a terminal', 'prose', ['control-character'], () => 'a \u001b]0;b\u0007 <!-- #b1 -->'],
  ['line ends of old Macs', 'prose', ['control-character'], () => 'a <!-- #b1 -->\r\rb <!-- #b2 -->'],
  ['line ends of Windows', 'prose', [], () => 'a <!-- #b1 -->\r\n\r\nb <!-- #b2 -->\r\n'],
  [
    'names of objects as HTML to import',
    'import',
    [],
    () => '<constructor>a</constructor> <__proto__ toString=b>c</__proto__>',
  ],
  [
    'names of objects before a text',
    'import',
    [],
    () => '---\nconstructor: a\n__proto__: b\ntoString: c\n---\n\ntext',
  ],
  ['a front matter of 10,000 brackets', 'import', [], () => `---\na: ${'['.repeat(many)}\n---\n\ntext`],
  [
    '10,000 times emphasis in emphasis to import',
    'import',
    ['import-size'],
    () => `${'**a '.repeat(many)}${'b** '.repeat(many)}`,
  ],
  [
    'a paragraph of 10 MB to import',
    'plain import',
    ['import-size'],
    () => 'The pot is on. '.repeat(700_000),
  ],
  ['a paragraph of 1 MB to import', 'plain import', ['import-size'], () => 'The pot is on. '.repeat(70_000)],
  ['100,000 blank lines to import', 'plain import', [], () => `${'\n'.repeat(100_000)}text`],
  ['YAML in 10,000 brackets', 'essays/tea/essay.yaml', ['yaml'], () => `title: ${'['.repeat(many)}`],
  [
    'YAML in 10,000 levels',
    'essays/tea/essay.yaml',
    ['yaml'],
    () => count(many, (level) => `${' '.repeat(Math.min(level, 300))}a:`, '\n'),
  ],
  [
    '10,000 anchors and aliases',
    'essays/tea/essay.yaml',
    ['yaml'],
    () => count(many, (index) => `a${index}: &a${index} ${index > 0 ? `*a${index - 1}` : 'a'}`, '\n'),
  ],
  [
    '10,000 keys that are not known',
    'essays/tea/essay.yaml',
    ['yaml-schema'],
    () => count(many, (index) => `key${index}: a`, '\n'),
  ],
  ['10,000 times the same key', 'essays/tea/essay.yaml', ['yaml'], () => 'a: b\n'.repeat(many)],
  ['a value of 1 MB', 'essays/tea/essay.yaml', ['yaml-schema'], () => `source: ${'a'.repeat(1_000_000)}`],
  [
    'NUL by an escape',
    'essays/tea/essay.yaml',
    ['control-character'],
    () => 'title: { ja: "a\\0", en: "\\ud800" }',
  ],
];

/** Every case: those of tests/fixtures/hostile, then those that are made here. */
export const hostileCases: readonly HostileCase[] = [
  ...small,
  ...made.map(([name, as, expected, text]): HostileCase => ({ name, as, expected, text })),
];
