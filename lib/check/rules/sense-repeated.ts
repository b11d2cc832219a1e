import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *   - id: ‸hot
 *     layers: [whisk]
 *     ja: { form: 湯気, reading: ゆげ, gloss: 湯から立つもの。, definition: 湯から立つ白いもの。 }
 *     en: { form: steam, gloss: What rises., definition: What rises from hot water. }
 * ```
 *
 * > Unexpected second sense `hot`, expected each id once
 *
 * Good:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *   - id: steam
 *     layers: [whisk]
 *     ja: { form: 湯気, reading: ゆげ, gloss: 湯から立つもの。, definition: 湯から立つ白いもの。 }
 *     en: { form: steam, gloss: What rises., definition: What rises from hot water. }
 * ```
 */
export const senseRepeated: Rule = {
  id: 'sense-repeated',
  purpose: 'A sense of a term has an id of its own.',
  severity: 'error',
  isHard: true,
  check({ terms }, report) {
    for (const { term } of terms) {
      const { data, file, place } = term;
      const first = new Map<string, number>();
      for (const [index, { id }] of (data?.senses ?? []).entries()) {
        const before = first.get(id);
        if (before === undefined) first.set(id, index);
        else {
          report(file, `Unexpected second sense \`${id}\`, expected each id once`, {
            place: place(['senses', index, 'id']),
            note: 'Rename one of the two.',
            cause: pointTo(file, place(['senses', before, 'id']), 'First declared here'),
          });
        }
      }
    }
  },
};
