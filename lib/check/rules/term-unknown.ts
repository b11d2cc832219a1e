import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     related: [ ‸tee, ‸water ]
 * ```
 *
 * > Unexpected related term `tee`, expected another term of the glossary
 *
 * > Unexpected related term `water`, expected another term of the glossary
 *
 * Good:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     related: [tea]
 * ```
 */
export const termUnknown: Rule = {
  id: 'term-unknown',
  purpose: 'A sense is related to other terms of the glossary.',
  severity: 'error',
  isHard: true,
  check({ terms }, report) {
    const known = new Set(terms.map(({ id }) => id));
    for (const { id, term } of terms) {
      for (const [index, { related }] of (term.data?.senses ?? []).entries()) {
        for (const [number, other] of related.entries()) {
          if (known.has(other) && other !== id) continue;
          report(term.file, `Unexpected related term \`${other}\`, expected another term of the glossary`, {
            place: term.place(['senses', index, 'related', number]),
            note: other === id ? 'Take it out.' : didYouMean(other, known, `Add glossary/${other}.yaml.`),
          });
        }
      }
    }
  },
};
