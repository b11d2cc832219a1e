import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * 1. Boil water. <!-- #boil -->
 * ‸3. Add leaves. <!-- #leaves -->
 * 4. Wait. <!-- #wait -->
 * 5. Pour. <!-- #pour -->
 * ```
 *
 * > Unexpected number 3 after 1, expected 2
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil water. <!-- #boil -->
 * 2. Add leaves. <!-- #leaves -->
 * 3. Wait. <!-- #wait -->
 * 4. Pour. <!-- #pour -->
 * ```
 *
 * All of them `1.` is right as well: Markdown counts.
 */
export const listNumbering: Rule = {
  id: 'list-numbering',
  purpose: 'Numbers of a list are in order, as Markdown will show them whatever is typed.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const text = String(file);
        let before: number | undefined;
        for (const { kind, node } of prose?.blocks ?? []) {
          const start = node.position?.start.offset ?? 0;
          const [, digits] = /^(\d{1,9})[.)]/.exec(text.slice(start, start + 12)) ?? [];
          const number = kind === 'ordered-item' && digits !== undefined ? Number(digits) : undefined;
          if (number !== undefined && before !== undefined && number !== before + 1 && number !== 1) {
            report(file, `Unexpected number ${number} after ${before}, expected ${before + 1}`, {
              place: node.position,
              note: `Write \`${before + 1}.\`, or \`1.\` everywhere; is an item missing?`,
            });
          }
          before = number;
        }
      }
    }
  },
};
