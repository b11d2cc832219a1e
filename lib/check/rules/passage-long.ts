import { languages } from '../../model';
import { passagesOf } from '../passages';
import { textRuns } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸1. Boil water. ⟨190×And wait. ⟩<!-- #boil -->
 * ```
 *
 * > Unexpected passage of 1,911 characters, expected 1,800 at most
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil water. <!-- #boil -->
 * ```
 *
 * 800 characters in Japanese are two minutes of reading at the 400 to 600 a minute that adults read, and a sheet and a
 * half of manuscript paper; an English text that says the same has a bit more than twice as many. Beyond that a link to
 * the passage no longer says what is meant, and a screen does not hold both languages. Tables and code do not count.
 */
export const passageLong: Rule = {
  id: 'passage-long',
  purpose: 'A passage is short enough to be linked to, and to be read beside its translation.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const { ids, blocks } of passagesOf(essay)) {
        for (const language of languages) {
          const { file } = essay.prose[language];
          const counted = blocks[language].filter(({ kind }) => kind !== 'table' && kind !== 'code');
          const length = counted
            .flatMap((block) => textRuns(file, block))
            .reduce((sum, { text }) => sum + text.length, 0);
          const most = longest[language] * ids.length;
          if (length <= most) continue;
          report(file, `Unexpected passage of ${shown(length)} characters, expected ${shown(most)} at most`, {
            place: counted[0]?.node.position,
            note: 'Split it into paragraphs, in both languages; the first keeps the id, the others get new ones.',
          });
        }
      }
    }
  },
};

const longest = { ja: 800, en: 1800 } as const;

function shown(count: number): string {
  return count.toLocaleString('en');
}
