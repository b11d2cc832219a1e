import { countSentences } from '../count-sentences';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 4. 注ぐ。飲む。 <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. Drink. <!-- #pour -->
 * ```
 *
 * ```yaml check.yaml
 * rules: { sentences-unmatched: info }
 * ```
 *
 * ```yaml annotations.yaml
 * ‸segments: {}
 * ```
 *
 * > Unexpected absence of `sentences` in 4 passages (`opening`, `leaves`, `pour`, `quote`), expected them where both
 * > texts have several
 *
 * Good:
 *
 * ```markdown ja.md
 * 4. 注ぐ。飲む。 <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. Drink. <!-- #pour -->
 * ```
 *
 * ```yaml check.yaml
 * rules: { sentences-unmatched: info }
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   opening: { sentences: ["1+2=1", "3=2"] }
 *   leaves: { sentences: ["1=1", "2=2", "3=3"] }
 *   pour: { sentences: ["1=1", "2=2"] }
 *   quote: { sentences: ["1=1", "2=2"] }
 * ```
 *
 * ```sh
 * npm run check -- --accept opening leaves pour quote
 * ```
 *
 * Reported once for an essay. Tables and code have no sentences.
 */
export const sentencesUnmatched: Rule = {
  id: 'sentences-unmatched',
  purpose: 'Readers see the counterpart of a sentence lit, where its passage says which that is.',
  severity: 'info',
  check({ essays }, report) {
    for (const { annotations, prose } of essays) {
      const { data, file, place } = annotations;
      if (!data || !prose.ja.prose || !prose.en.prose) continue;
      const ja = countSentences(prose.ja.prose, 'ja');
      const en = countSentences(prose.en.prose, 'en');
      const isText = new Set(
        prose.ja.prose.blocks
          .filter(({ kind }) => kind !== 'table' && kind !== 'code')
          .map(({ ids }) => ids[0]?.id ?? ''),
      );
      const open = [...data.segments].flatMap(([id, { sentences }]) =>
        !sentences && isText.has(id) && (ja.get(id) ?? 0) > 1 && (en.get(id) ?? 0) > 1 ? [id] : [],
      );
      if (open.length === 0) continue;
      const shown = open.slice(0, 5).map((id) => `\`${id}\``);
      const rest = open.length > 5 ? ` and ${open.length - 5} more` : '';
      report(
        file,
        `Unexpected absence of \`sentences\` in ${open.length} passage${open.length === 1 ? '' : 's'} (${shown.join(', ')}${rest}), expected them where both texts have several`,
        {
          place: place(['segments'], 'key'),
          note: 'Add `sentences: ["1=1", "2=2"]` to each, Japanese numbers first; content/README.md tells more.',
        },
      );
    }
  },
};
