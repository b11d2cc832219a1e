import { parseBead } from '../../content/parse-bead';
import { languages } from '../../model';
import { countSentences } from '../count-sentences';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     sentences: ‸["1=1", "2=2"]
 * ```
 *
 * > Unexpected match of the sentences of `boil`, expected 1 alone in Japanese, each once and in order
 *
 * > Unexpected match of the sentences of `boil`, expected 1 alone in English, each once and in order
 *
 * > Unexpected match of the sentences of `boil` that nobody has seen for the texts as they are, expected a review
 * > (alignment-stale)
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
export const alignmentShape: Rule = {
  id: 'alignment-shape',
  purpose: 'A match of sentences names every sentence of both texts, each once and in order.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { annotations, prose } of essays) {
      const { data, file, place } = annotations;
      if (!data || !prose.ja.prose || !prose.en.prose) continue;
      const counts = { ja: countSentences(prose.ja.prose, 'ja'), en: countSentences(prose.en.prose, 'en') };
      for (const [id, { sentences }] of data.segments) {
        if (!sentences) continue;
        const beads = sentences.map(parseBead);
        for (const language of languages) {
          const count = counts[language].get(id) ?? 0;
          const named = beads.flatMap((bead) => bead[language]);
          if (named.length === count && named.every((number, index) => number === index + 1)) continue;
          const range = count === 0 ? 'none' : count === 1 ? '1 alone' : `1 to ${count}`;
          report(
            file,
            `Unexpected match of the sentences of \`${id}\`, expected ${range} in ${names[language]}, each once and in order`,
            {
              place: place(['segments', id, 'sentences']),
              note: `Found ${named.join(', ') || 'none'}. A sentence without a counterpart stands alone: "2=" or "=2".`,
            },
          );
        }
      }
    }
  },
};

const names = { ja: 'Japanese', en: 'English' } as const;
