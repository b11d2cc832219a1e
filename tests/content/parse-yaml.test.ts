import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '@/lib/content/parse-yaml';
import { annotationsSchema, essaySchema, ledgerSchema, termSchema } from '@/lib/content/schemas';

const schemas = {
  essay: essaySchema,
  annotations: annotationsSchema,
  ledger: ledgerSchema,
  term: termSchema,
};

/** Parses YAML in which ‸ marks where faults are expected. */
function parse(kind: keyof typeof schemas, marked: string) {
  const [first = '', ...rest] = marked.split('‸');
  let text = first;
  const marks = rest.map((piece) => {
    const lines = text.split('\n');
    text += piece;
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  });
  const file = new VFile({ path: 'x.yaml', value: text });
  const { data, place } = parseYaml(file, schemas[kind]);
  const faults = file.messages.map(({ line, column, ruleId, reason, note }) => ({
    at: `${line}:${column}`,
    rule: ruleId,
    text: `${reason}. ${note}`,
  }));
  return { data, place, marks, faults };
}

const essay = 'title: { ja: 茶, en: Tea }\nsource: ja\npublished: 2026-11-23\nupdated: 2026-11-24\n';

describe('parseYaml', () => {
  it('keeps dates as text', () => {
    const { data, faults } = parse('essay', essay);
    expect(faults).toEqual([]);
    expect(data).toMatchObject({ published: '2026-11-23', updated: '2026-11-24' });
  });

  it('tells the place of any value and key', () => {
    const { place } = parse('essay', essay);
    expect(place(['title', 'en']).start).toMatchObject({ line: 1, column: 21 });
    expect(place(['title', 'en'], 'key').start).toMatchObject({ line: 1, column: 17 });
    expect(place(['updated']).start).toMatchObject({ line: 4, column: 10 });
    expect(place(['title', 'fr']).start).toMatchObject({ line: 1, column: 8 });
    expect(place(['title', 'en']).end).toMatchObject({ line: 1, column: 24 });
  });

  it('tells places through an alias', () => {
    const { place, data } = parse('ledger', 'ids: { a: &f { since: 2026-01-01 }, b: *f }\n');
    expect(data).toBeDefined();
    expect(place(['ids', 'b', 'since']).start).toMatchObject({ line: 1, column: 23 });
  });

  it.each([
    [
      'a key that is not known',
      `${essay}‸subtitel: x\n`,
      'Unexpected key `subtitel`, expected one of `title`',
      'Did you mean `subtitle`?',
    ],
    [
      'a key that is missing',
      essay.replace('{ ja: 茶, en: Tea }', '‸{ ja: 茶 }'),
      'Unexpected absence of `en`, expected text',
      'Add the key',
    ],
    [
      'a key that is missing at the top',
      `‸${essay.replace('source: ja\n', '')}`,
      'Unexpected absence of `source`, expected one of `ja`, `en`',
      'Add',
    ],
    [
      'a value that is none of the known',
      essay.replace(': ja\n', ': ‸jp\n'),
      'Unexpected `jp`, expected one of `ja`, `en`',
      'Did you mean `ja`?',
    ],
    [
      'a number for text',
      essay.replace('en: Tea', 'en: ‸2026'),
      'Unexpected `2026`, expected text',
      'Put it into quotes: "2026".',
    ],
    [
      'a truth value for text',
      essay.replace('en: Tea', 'en: ‸true'),
      'Unexpected `true`, expected text',
      'quotes: "true"',
    ],
    ['empty text', essay.replace('en: Tea', 'en: ‸" "'), 'Unexpected empty text, expected text', 'Write it'],
    ['nothing', essay.replace('en: Tea', 'en: ‸~'), 'Unexpected empty value, expected text', ''],
    [
      'text for a map',
      essay.replace('{ ja: 茶, en: Tea }', '‸Tea'),
      'Unexpected `Tea`, expected a map',
      'Write `key: value`',
    ],
    [
      'a day that is none',
      essay.replace('2026-11-24', '‸2026-02-30'),
      'Unexpected `2026-02-30`, expected a date like 2026-11-23',
      '',
    ],
    ['a colon in text', essay.replace('{ ja: 茶, en: Tea }', '‸Tea: the leaf'), 'well-formed', 'quotes'],
    ['a tab', `${essay}summary:\n‸\tja: x\n`, 'Unexpected', 'tabs'],
    ['a tag', essay.replace('en: Tea', 'en: ‸!!js/function Tea'), 'Unresolved tag', 'Take out the tag'],
    ['a key twice', `${essay}‸source: en\n`, 'Unexpected second `source`, expected each key once', 'Merge'],
    ['a hostile key', `${essay}‸__proto__: { polluted: true }\n`, 'Unexpected key `__proto__`', ''],
    ['a control character', essay.replace('Tea', '‸"T\\0ea"'), 'Unexpected control character', ''],
    ['half a character', essay.replace('Tea', '‸"T\\ud800ea"'), 'Unexpected control character', ''],
    ['two documents', `${essay}‸---\na: 1\n`, 'well-formed', 'one document'],
  ])('reports %s where it stands, with the mend', (_, text, reason, mend) => {
    const { data, faults, marks } = parse('essay', text);
    expect(data).toBeUndefined();
    expect(faults.map(({ at }) => at)).toEqual(marks);
    expect(faults[0]?.text).toContain(reason);
    expect(faults[0]?.text).toContain(mend);
  });

  it('reports all faults of a file at once', () => {
    const { faults, marks } = parse(
      'term',
      'senses:\n  - ‸id: A\n    layers: ‸ai\n    ja: ‸{ form: 茶 }\n    related: [‸A]\n',
    );
    // The sense lacks `en`, its id is malformed, and its Japanese lacks three keys.
    expect(new Set(faults.map(({ at }) => at))).toEqual(new Set([...marks, '2:9']));
    expect(faults).toHaveLength(7);
  });

  it.each([
    ['', 'empty value'],
    ['- a\n', 'list'],
    ['text\n', '`text`'],
    ['# a remark\n', 'empty value'],
  ])('reports a file that is no map: %j', (text, found) => {
    const { faults } = parse('essay', text);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.text).toContain(`Unexpected ${found}, expected a map of keys and values`);
  });

  it('keeps hostile keys that are valid ids apart from what objects inherit', () => {
    const { data, faults } = parse(
      'ledger',
      'ids:\n  constructor: { since: 2026-01-01 }\n  valueof: { since: 2026-01-01 }\n',
    );
    expect(faults).toEqual([]);
    const ids = data && 'ids' in data ? data.ids : new Map();
    expect([...ids.keys()]).toEqual(['constructor', 'valueof']);
    expect(parse('ledger', 'ids: {}').data).toEqual({
      slugs: new Map(),
      ids: new Map(),
      translations: new Map(),
      alignments: new Map(),
      texts: new Map(),
      sentences: new Map(),
      sources: new Map(),
    });
  });

  it('does not pass over `__proto__` among keys that are ids', () => {
    const { faults, marks } = parse('ledger', 'ids:\n  ‸__proto__: { since: 2026-01-01 }\n');
    expect(faults.map(({ at }) => at)).toEqual(marks);
  });

  it('reports keys of a record that are no ids', () => {
    const { faults, marks } = parse(
      'ledger',
      'ids:\n  ‸A: { since: 2026-01-01 }\n  ‸toString: { since: 2026-01-01 }\n',
    );
    expect(faults.map(({ at }) => at)).toEqual(marks);
  });

  it.each([
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map(([from, to]) => `${to}: &${to} [${`*${from},`.repeat(9)}]\n`).join('')}`,
    ],
    ['an alias of itself', 'a: &a [*a]\n'],
    ['more aliases than anyone needs', `a: &a x\nb: [${'*a,'.repeat(101)}]\n`],
    ['an alias of nothing', 'a: *b\n'],
    ['brackets without end', `a: ${'['.repeat(100000)}`],
    ['braces without end', `a: ${'{b: '.repeat(100000)}`],
    ['dashes without end', '- '.repeat(100000)],
    ['levels without end', Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('survives %s', (_, text) => {
    const { faults, data } = parse('ledger', text);
    expect(data).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ rule }) => rule === 'yaml' || rule === 'yaml-schema')).toBe(true);
  });

  it('never throws and never takes a faulty file, whatever it holds', () => {
    const scrap = fc.constantFrom(
      'ids',
      'translations',
      ': ',
      ':',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '#',
      '!',
      '!!str ',
      '? ',
      '%',
      '---',
      '...',
      '<<',
      'since',
      '2026-01-01',
      'a',
      '\t',
      '\\',
      '\r\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: scrap }, fc.string({ unit: 'grapheme', maxLength: 3 })), {
          maxLength: 40,
        }),
        (pieces) => {
          const { data, faults } = parse('ledger', pieces.join('').replaceAll('‸', ''));
          expect(data === undefined).toBe(faults.length > 0);
          for (const { at } of faults) expect(at).toMatch(/^\d+:\d+$/);
        },
      ),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
