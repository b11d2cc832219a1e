import { visit } from 'unist-util-visit';
import { linkedIdOf } from '../../content/resolve-links';
import { languages } from '../../model';
import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸[湯](#biol)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸[water](#biol). <!-- #boil -->
 * ```
 *
 * > Unexpected link to `biol`, expected a passage of this essay
 *
 * > Unexpected link to `biol`, expected a passage of this essay
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. [湯](#pour)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil [water](#pour). <!-- #boil -->
 * ```
 */
export const linkPassage: Rule = {
  id: 'link-passage',
  purpose: 'A link within an essay leads to one of its passages.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        if (!prose?.isComplete) continue;
        for (const { node } of prose.blocks) {
          visit(node, 'link', ({ url, position: place }) => {
            const id = linkedIdOf(url);
            if (id === undefined || prose.places.has(id)) return;
            report(file, `Unexpected link to \`${id}\`, expected a passage of this essay`, {
              place,
              note: didYouMean(id, prose.places.keys(), 'Write the id of a passage, or make it plain text.'),
            });
          });
        }
      }
    }
  },
};
