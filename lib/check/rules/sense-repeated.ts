import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad: `- id: ai` twice below `senses:` of a term.
 *
 * > Unexpected second sense `ai`, expected each id once
 *
 * Good: `- id: ai` and `- id: crypto`.
 */
export const senseRepeated: Rule = {
  id: 'sense-repeated',
  purpose: 'A sense of a term has an id of its own.',
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
