import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: heat
 *     ja: ‸湯の温度が渋みを決める
 * ```
 *
 * > Unexpected end of the claim `heat`, expected a full stop
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: heat
 *     ja: 湯の温度が渋みを決める。
 * ```
 */
export const claimPunctuation: Rule = {
  id: 'claim-punctuation',
  purpose: 'A claim is a sentence, and ends like one.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      for (const [index, claim] of (data?.claims ?? []).entries()) {
        for (const language of languages) {
          if (/[。．！？.!?…][”’"')）」』]*$/.test(claim[language])) continue;
          report(file, `Unexpected end of the claim \`${claim.id}\`, expected a full stop`, {
            place: place(['claims', index, language]),
            note: language === 'ja' ? 'End it in 。.' : 'End it in a full stop.',
          });
        }
      }
    }
  },
};
