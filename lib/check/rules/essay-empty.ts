import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad: ja.md without a block.
 *
 * > Unexpected empty prose, expected at least one block
 *
 * Good: `# 題 <!-- #title -->`
 */
export const essayEmpty: Rule = {
  id: 'essay-empty',
  purpose: 'An essay has text in each language, or says what is missing.',
  check({ essays }, report) {
    for (const { prose } of essays) {
      for (const language of languages) {
        const { file, prose: text } = prose[language];
        if (text === undefined || text.places.size > 0 || text.blocks.length > 0) continue;
        report(file, 'Unexpected empty prose, expected at least one block', {
          place: { line: 1, column: 1, offset: 0 },
          note: 'Write a block that ends in its id: `# … <!-- #title -->`.',
        });
      }
    }
  },
};
