import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     en:
 *       gloss: ‸Heated water as one needs it for tea and as one brings it to the boil in a kettle or in a pot that is made of iron.
 * ```
 *
 * > Unexpected gloss of 115 characters, expected 110 at most
 *
 * Good:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     en:
 *       gloss: Heated water.
 * ```
 *
 * 50 characters in Japanese or 110 in English are three lines of the popover on a narrow telephone.
 */
export const glossLong: Rule = {
  id: 'gloss-long',
  purpose: 'A gloss is one line that a popover can show; the definition says the rest.',
  severity: 'warning',
  check({ terms }, report) {
    for (const { term } of terms) {
      for (const [index, sense] of (term.data?.senses ?? []).entries()) {
        for (const language of languages) {
          const length = [...sense[language].gloss].length;
          if (length <= longest[language]) continue;
          report(
            term.file,
            `Unexpected gloss of ${length} characters, expected ${longest[language]} at most`,
            {
              place: term.place(['senses', index, language, 'gloss']),
              note: 'Move what is not needed at first sight into the definition.',
            },
          );
        }
      }
    }
  },
};

const longest = { ja: 50, en: 110 } as const;
