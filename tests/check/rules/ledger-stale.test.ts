import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { hashSegments } from '@/lib/content/hash-segments';
import { parseProse } from '@/lib/content/parse-prose';
import { checkEdited, replace } from '../check-edited';

const prose = parseProse(new VFile('湯を沸かす。 <!-- #boil -->'));
const hash = prose && hashSegments(prose).get('boil');

const ledger = (source: string | undefined) => () =>
  `translations:\n  boil: { source: "${source}", state: reviewed, on: 2026-01-02 }\n`;

describe('ledger-stale', () => {
  it('warns of a source that has changed since its translation', async () => {
    const { errors, warnings, marks } = await checkEdited({
      'essays/tea/ledger.yaml': ledger(hash),
      'essays/tea/ja.md': replace('湯を沸かす。 <!-- #boil', '水を沸かす。 <!-- ‸#boil'),
    });
    expect(errors).toEqual([]);
    expect(warnings.filter(({ rule }) => rule === 'ledger-stale')).toMatchObject([
      {
        at: marks[0],
        reason: 'Unexpected change of the source of `boil`, expected its translation to follow',
      },
    ]);
  });

  it('says what has changed, if the ledger kept what the translation was made from', async () => {
    const edit = { 'essays/tea/ja.md': replace('湯を沸かす。', '水を沸かす。') };
    const note = async (kept: string) => {
      const { warnings } = await checkEdited({
        ...edit,
        'essays/tea/ledger.yaml': () => `${ledger(hash)()}${kept}`,
      });
      return warnings.find(({ rule }) => rule === 'ledger-stale')?.note ?? '';
    };
    expect(await note('sources:\n  boil: 湯を沸かす。\n')).toContain(
      'Changed since 2026-01-02: [-湯-]{+水+}を沸かす。',
    );
    for (const kept of ['', 'sources:\n  boil: 何か別のもの。\n']) {
      expect(await note(kept)).toMatch(/^See to the translation, then: npm run check -- --accept boil/);
    }
  });

  it('does not mind markup, ruby and wrapping', async () => {
    const { warnings } = await checkEdited({
      'essays/tea/ledger.yaml': ledger(hash),
      'essays/tea/ja.md': replace('湯を沸かす。', '{湯|ゆ}を\n   **沸かす**。'),
    });
    expect(warnings.filter(({ rule }) => rule === 'ledger-stale')).toEqual([]);
  });
});
