import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseProse } from '@/lib/content/parse-prose';
import { type ExaminedImport, examineImport } from './examine-import';
import { messageFaults } from './message-faults';
import { parseFragment } from './page-faults';
import { shownText } from './shown-text';
import { commonMarkExamples, gfmExamples, type SpecExample } from './spec-examples';

const examples = [...commonMarkExamples, ...gfmExamples];

/** What the check says of an example as an author's prose, but for the ids that it cannot have. */
function refusalsOf({ markdown }: SpecExample): { rules: string[]; faults: string[] } {
  const file = new VFile({ path: 'en.md', value: markdown });
  parseProse(file);
  const rules = file.messages.flatMap(({ ruleId }) =>
    ruleId === 'segment-without-id' ? [] : (ruleId ?? ''),
  );
  return { rules: [...new Set(rules)], faults: messageFaults([file]) };
}

const refused = new Map(examples.map((example) => [example, refusalsOf(example)]));
const imported = new Map(
  examples.map((example) => {
    const bytes = Buffer.from(example.markdown);
    return [example, examineImport({ en: { path: 'example.md', bytes } })] as const;
  }),
);

const wordsOf = ({ html }: SpecExample) => shownText(parseFragment(html));
const shownOf = ({ pages }: ExaminedImport) =>
  shownText(parseFragment(pages.find(({ locale }) => locale === 'en')?.prose.en ?? ''));

describe('the examples of the specifications', () => {
  it('are all there', () => {
    expect([commonMarkExamples.length, gfmExamples.length]).toEqual([652, 24]);
  });

  it('are refused for their HTML alone, each at its place', () => {
    const counts: Record<string, number> = {};
    for (const { rules } of refused.values()) {
      for (const rule of rules) counts[rule] = (counts[rule] ?? 0) + 1;
    }
    expect(counts).toEqual({ 'raw-html': 72, 'segment-id': 1 });
    expect([...refused.values()].flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('bring nothing to a page that runs, and no message without its place', () => {
    const faults = [...imported].flatMap(([{ name }, examined]) =>
      examined.faults.map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('read letter for letter as the specification has them, unless they hold HTML', () => {
    const wrong = [...imported].flatMap(([example, examined]) => {
      if (refused.get(example)?.rules.length !== 0) return [];
      const [wanted, shown] = [wordsOf(example), shownOf(examined)];
      return wanted === shown ? [] : [{ name: example.name, markdown: example.markdown, wanted, shown }];
    });
    expect(wrong).toEqual([]);
  });

  it('lose no word where they hold HTML, but for what scripts and styles hold, which is said', () => {
    const lost = [...imported].filter(
      ([example, examined]) => !isWithin(letters(wordsOf(example)), letters(shownOf(examined))),
    );
    // The first has a fence after its HTML, which is read as one: the word after it names the language of the code.
    expect(lost.splice(0, 1).map(([{ name }]) => name)).toEqual(['CommonMark 161']);
    expect(lost.map(([{ name }]) => name)).toEqual([
      'CommonMark 170',
      'CommonMark 172',
      'CommonMark 176',
      'CommonMark 178',
    ]);
    for (const [{ html }, { files }] of lost) {
      expect(html).toMatch(/^<(?:script|style)\b/);
      expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('import-html');
    }
  });

  it('are refused as a whole only where there is nothing to read', () => {
    const without = [...imported].filter(([, { library }]) => !library);
    for (const [example, { files }] of without) {
      expect(letters(wordsOf(example)), example.name).toBe('');
      expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('import-empty');
    }
    expect(without).toHaveLength(13);
  });
});

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether all characters of a text are in another one, in their order. */
function isWithin(text: string, other: string): boolean {
  let next = 0;
  for (const character of other) if (character === text[next]) next++;
  return next >= text.length;
}
