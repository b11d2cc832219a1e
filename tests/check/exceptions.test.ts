import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from './check-edited';

const differs = {
  'essays/tea/ja.md': replace('4. 注ぐ。', '4. 2024年に注ぐ。'),
  'essays/tea/en.md': replace('4. Pour.', '4. In 2025 pour.'),
};

const except = (exceptions: string, id = 'pour', layer = 'pot') => ({
  'essays/tea/annotations.yaml': replace(
    `  ${id}: { layer: ${layer} }`,
    `  ${id}: { layer: ${layer}, exceptions: [${exceptions}] }`,
  ),
});

const settings = (...rules: string[]) => ({
  'check.yaml': (text: string) => `${text}${rules.map((rule) => `  ${rule}\n`).join('')}`,
});

const rulesOf = (found: readonly { readonly rule: string }[]) =>
  found.map(({ rule }) => rule).filter((rule) => rule !== 'ledger-unrecorded');

describe('an exception', () => {
  const reason = 'because: The calendar of the translation.';

  it('silences its rule for its passage, and nothing else', async () => {
    const { errors, warnings } = await checkEdited({
      ...differs,
      ...except(`{ rule: number-differs, ${reason} }`),
    });
    expect(errors).toEqual([]);
    expect(rulesOf(warnings)).toEqual([]);
    const elsewhere = await checkEdited({
      ...differs,
      ...except(`{ rule: number-differs, ${reason} }`, 'short', 'frame'),
    });
    expect(rulesOf(elsewhere.warnings).sort()).toEqual(['exception-unused', 'number-differs']);
  });

  it('needs a reason', async () => {
    const { errors } = await checkEdited({ ...differs, ...except('{ rule: number-differs }') });
    expect(errors).toMatchObject([{ rule: 'yaml-schema', reason: expect.stringContaining('`because`') }]);
  });

  it('reaches what is reported at a passage of several blocks, and of several ids', async () => {
    const { warnings } = await checkEdited({
      'essays/tea/en.md': replace('Two short [sentences][t] in one.', 'Two short,, [sentences][t] in one.'),
      ...except(`{ rule: punctuation-doubled, ${reason} }`, 'also-short', 'frame'),
    });
    expect(rulesOf(warnings)).toEqual([]);
  });

  it('reaches what is reported in the annotations of a passage', async () => {
    const label = '{ ja: 淹れ方淹れ方淹れ方淹れ方淹れ方淹れ方淹れ方, en: Brewing }';
    const { warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        '{ ja: 淹れ方, en: Brewing } }',
        `${label}, exceptions: [{ rule: label-long, ${reason} }] }`,
      ),
    });
    expect(rulesOf(warnings)).toEqual([]);
  });

  it('is refused where a rule keeps readers safe, and the fault stays', async () => {
    const { errors } = await checkEdited({
      'essays/tea/en.md': replace('4. Pour.', '4. [Pour](javascript:x).'),
      ...except(`{ rule: link-address, ${reason} }`),
    });
    expect(rulesOf(errors).sort()).toEqual(['exception-unknown', 'link-address']);
  });

  it('is not called unused while its rule is off', async () => {
    const { warnings } = await checkEdited({
      ...except(`{ rule: number-differs, ${reason} }`),
      ...settings('number-differs: off'),
    });
    expect(rulesOf(warnings)).toEqual([]);
  });
});

describe('check.yaml', () => {
  it('makes a rule an error, or switches it off', async () => {
    const strict = await checkEdited({ ...differs, ...settings('number-differs: error') });
    expect(rulesOf(strict.errors)).toEqual(['number-differs']);
    const off = await checkEdited({ ...differs, ...settings('number-differs: off') });
    expect(rulesOf([...off.errors, ...off.warnings])).toEqual([]);
  });

  it('lets a rule that keeps links alive be stricter, not laxer', async () => {
    const stricter = await checkEdited(settings('ledger-unrecorded: error'));
    expect(stricter.errors).toMatchObject([{ rule: 'ledger-unrecorded' }]);
    const laxer = await checkEdited(settings('ledger-unrecorded: off'));
    expect(rulesOf(laxer.errors)).toEqual(['setting-unknown']);
    expect(laxer.warnings).toMatchObject([{ rule: 'ledger-unrecorded' }]);
  });

  it('is checked like any other file', async () => {
    const { errors, marks } = await checkEdited(settings('number-differs: ‸loud'));
    expect(errors).toMatchObject([{ rule: 'yaml-schema', at: marks[0] }]);
    expect((await checkEdited({ 'check.yaml': () => 'rules: [\n' })).errors).toMatchObject([
      { rule: 'yaml' },
    ]);
  });
});
