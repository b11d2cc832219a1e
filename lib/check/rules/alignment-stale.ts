import { hashAlignments } from '../../content/hash-alignments';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     sentences: ‸["1=1"]
 * ```
 *
 * > Unexpected match of the sentences of `boil` that nobody has seen for the texts as they are, expected a review
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     sentences: ["1=1"]
 * ```
 *
 * ```sh
 * npm run check -- --accept boil
 * ```
 */
export const alignmentStale: Rule = {
  id: 'alignment-stale',
  purpose: 'Matched sentences are not shown as such until someone has seen them for the texts as they are.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { slug, annotations, ledger, prose } of essays) {
      const { data, file, place } = annotations;
      if (!data || !ledger.data || !prose.ja.prose || !prose.en.prose) continue;
      for (const [id, hash] of hashAlignments(data, { ja: prose.ja.prose, en: prose.en.prose })) {
        if (ledger.data.alignments.get(id)?.texts === hash) continue;
        report(
          file,
          `Unexpected match of the sentences of \`${id}\` that nobody has seen for the texts as they are, expected a review`,
          {
            place: place(['segments', id, 'sentences']),
            note: `Read both texts beside it, then: npm run check -- --accept ${id} --essay ${slug}`,
          },
        );
      }
    }
  },
};
