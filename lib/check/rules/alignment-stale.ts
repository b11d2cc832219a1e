import { hashAlignments } from '../../content/hash-alignments';
import type { Rule } from '../rule';

/**
 * Bad: `sentences: ["1=1"]` in annotations.yaml, and no `alignments:` in ledger.yaml that was noted for these texts.
 *
 * > Unexpected match of the sentences of `new` that nobody has seen for the texts as they are, expected a review
 *
 * Good: the hash that `npm run check -- --accept new` notes.
 */
export const alignmentStale: Rule = {
  id: 'alignment-stale',
  purpose: 'Matched sentences are not shown as such until someone has seen them for the texts as they are.',
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
            isWarning: true,
          },
        );
      }
    }
  },
};
