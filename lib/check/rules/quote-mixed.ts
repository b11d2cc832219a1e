import { reportMinority } from '../report-minority';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * 1. Boil the cat’s water, the dog’s, the fox’s and the ‸cow's. <!-- #boil -->
 * ```
 *
 * > Unexpected `cow's`, expected `cow’s` as elsewhere in this text
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil the cat’s water, the dog’s, the fox’s and the cow’s. <!-- #boil -->
 * ```
 *
 * A text that is straight throughout is left alone.
 */
export const quoteMixed: Rule = {
  id: 'quote-mixed',
  purpose: 'An English text has straight quotation marks and apostrophes, or typographic ones, and not both.',
  severity: 'warning',
  check({ essays }, report) {
    reportMinority(
      essays,
      report,
      ['en'],
      [
        {
          what: 'apostrophe',
          forms: [
            { pattern: /(?<!\p{L})\p{L}+’\p{L}+/gu, write: (text) => text.replaceAll("'", '’') },
            { pattern: /(?<!\p{L})\p{L}+'\p{L}+/gu, write: (text) => text.replaceAll('’', "'") },
          ],
        },
        {
          what: 'quotation',
          forms: [
            { pattern: /“[^“”"]*”/g, write: (text) => text.replace(/^"(.*)"$/s, '“$1”') },
            { pattern: /(?<!\d)"[^“”"]*"/g, write: (text) => text.replace(/^“(.*)”$/s, '"$1"') },
          ],
        },
      ],
    );
  },
};
