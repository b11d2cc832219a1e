import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type JsonReport, jsonReport } from '@/lib/check/report/json-report';
import { quoteLine } from '@/lib/check/report/quote-line';
import { sarifReport } from '@/lib/check/report/sarif-report';
import { textReport } from '@/lib/check/report/text-report';
import { ruleInfos } from '@/lib/check/rule-infos';
import { someFaults } from './some-faults';

const looked = { essays: 1, passages: 18, terms: 2 };

describe('textReport', () => {
  it('shows each fault below its file, with the line, the place marked, the mend and related places', async () => {
    const { root, faults, sourceOf } = await someFaults();
    const text = textReport(faults, { sourceOf, hasColor: false, columns: 80 }).replaceAll(`${root}/`, '');
    expect(text).toContain(
      [
        'essays/tea/ja.md',
        '  9:11  warning  Unexpected `。。`, expected `。`  punctuation-doubled',
        '     9 │ 1. 長い湯を沸かす。。 <!-- #boil -->',
        '       │                  ^^^^',
        '        Write `。` once, or … where words are left out.',
      ].join('\n'),
    );
    expect(text).toContain('essays/tea/essay.yaml:8:12 Published on this day');
    expect(text).not.toContain('\u001B');
  });

  it('paints where the terminal shows colours', async () => {
    const { faults, sourceOf } = await someFaults();
    const text = textReport(faults, { sourceOf, hasColor: true, columns: 80 });
    expect(text).toContain('\u001B[31merror\u001B[0m');
    expect(text).toContain('\u001B[33mwarning\u001B[0m');
  });
});

describe('quoteLine', () => {
  it.each([
    ['abc', 2, 3, 'abc', ' ^'],
    ['漢字abc', 3, 5, '漢字abc', '    ^^'],
    ['漢字', 2, 3, '漢字', '  ^^'],
    ['か\u3099x', 3, 4, 'か\u3099x', '  ^'],
    ['\tab', 2, 3, ' ab', ' ^'],
    ['a\u200Bb', 2, 3, 'a·b', ' ^'],
    ['ab', 3, 3, 'ab', '  ^'],
    ['👩‍🔬x', 6, 7, '👩‍🔬x', '  ^'],
  ])('marks %j from %i to %i', (line, from, to, quote, marks) => {
    expect(quoteLine(line, from, to, 80)).toEqual({ quote, marks });
  });

  it('cuts a long line around the place', () => {
    const line = `${'あ'.repeat(100)}ここ${'い'.repeat(100)}`;
    const { quote, marks } = quoteLine(line, 101, 103, 40);
    expect(quote).toMatch(/^…あ+ここい+…$/);
    expect(stringWidth(quote)).toBeLessThanOrEqual(40);
    const at = stringWidth(quote.slice(0, quote.indexOf('ここ')));
    expect(marks).toBe(`${' '.repeat(at)}^^^^`);
  });

  it('marks something in every line, and keeps to the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '漢', 'ー', '\u200B', ' ', '👩‍🔬', 'が', '\t') });
    fc.assert(
      fc.property(
        text,
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 20, max: 90 }),
        (line, from, length, width) => {
          const start = Math.min(from, line.length) + 1;
          const { quote, marks } = quoteLine(line, start, start + length, width);
          expect(marks).toMatch(/^ *\^+( |\^)*$/);
          expect(stringWidth(quote)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('jsonReport', () => {
  it('holds every fault with all that is known of it', async () => {
    const { root, faults } = await someFaults();
    const report: JsonReport = JSON.parse(jsonReport(faults, looked));
    expect(report.version).toBe(1);
    expect(report.summary).toEqual({ ...looked, errors: 1, warnings: 3, infos: 1 });
    expect(report.faults).toHaveLength(5);
    expect(report.faults.find(({ rule }) => rule === 'punctuation-doubled')).toEqual({
      file: `${root}/essays/tea/ja.md`,
      line: 9,
      column: 11,
      endLine: 9,
      endColumn: 13,
      severity: 'warning',
      rule: 'punctuation-doubled',
      message: 'Unexpected `。。`, expected `。`',
      mend: 'Write `。` once, or … where words are left out.',
      instead: '。',
      related: [],
    });
    expect(report.faults.find(({ rule }) => rule === 'date-order')?.related).toEqual([
      { file: `${root}/essays/tea/essay.yaml`, line: 8, column: 12, message: 'Published on this day' },
    ]);
  });
});

describe('sarifReport', () => {
  const schema = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../fixtures/sarif/sarif-2.1.0.schema.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  it('is valid SARIF 2.1.0, with faults and without', async () => {
    const { faults } = await someFaults();
    for (const some of [faults, []]) {
      expect(
        validate(JSON.parse(sarifReport(some, ruleInfos.values()))),
        JSON.stringify(validate.errors),
      ).toBe(true);
    }
    // The schema can say no.
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('gives each result its rule with help, its region, related places and a fix where there is one', async () => {
    const { faults } = await someFaults();
    const relative = faults.map((fault) => ({
      ...fault,
      file: fault.file.replace(/^.*essays/, 'content/茶/essays'),
    }));
    const [run] = JSON.parse(sarifReport(relative, ruleInfos.values())).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'punctuation-doubled');
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: 'punctuation-doubled',
      help: { text: expect.stringContaining('exceptions: [{ rule: punctuation-doubled, because: … }]') },
      defaultConfiguration: { level: 'warning' },
    });
    expect(result).toMatchObject({
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/%E8%8C%B6/essays/tea/ja.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 9, startColumn: 11, endLine: 9, endColumn: 13 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '。' } }] }] }],
    });
    const prints = run.results.map(({ partialFingerprints }: { partialFingerprints: object }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
