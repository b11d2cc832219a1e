import { matchBrackets } from '../match-brackets';
import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸「湯（水‸)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water (in a kettle) and wait‸). <!-- #boil -->
 * ```
 *
 * > Unexpected `「` that nothing closes, expected `」`
 *
 * > Unexpected `)` that closes `（`, expected `）`
 *
 * > Unexpected `)` that closes nothing, expected `(` before it
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 「湯（水）を沸かす。」 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. a) Boil water (in the cat’s kettle), 1) wait :) <!-- #boil -->
 * ```
 *
 * Marks of lists such as `a)`, smileys, apostrophes and code do not count; nor does a quotation that the next paragraph
 * takes up, as English has it.
 */
export const bracketUnbalanced: Rule = {
  id: 'bracket-unbalanced',
  purpose: 'A bracket or quotation mark has its counterpart in the same paragraph.',
  severity: 'warning',
  check({ essays }, report) {
    const runs = [...textRunsOf(essays)];
    for (const [index, { file, language, run }] of runs.entries()) {
      for (const { at, found, wanted, kind } of matchBrackets(run.text)) {
        const next = runs[index + 1];
        const isTakenUp = found === '“' && next?.file === file && next.run.text.startsWith('“');
        // Full-width signs in English are the business of `full-width-in-english`.
        if ((kind === 'unclosed' && isTakenUp) || (kind === 'odd' && language === 'en')) continue;
        const reason = {
          unclosed: `Unexpected \`${found}\` that nothing closes, expected \`${wanted}\``,
          unopened: `Unexpected \`${found}\` that closes nothing, expected \`${wanted}\` before it`,
          odd: `Unexpected \`${found}\` that closes \`${run.text[at.opener] ?? ''}\`, expected \`${wanted}\``,
        }[kind];
        report(file, reason, {
          place: run.place(at.offset, at.offset + 1),
          note: {
            unclosed: `Write \`${wanted}\` where it ends, or take it out.`,
            unopened: `Write \`${wanted}\` where it begins, or take it out.`,
            odd: `Write \`${wanted}\`: both in the same width.`,
          }[kind],
          instead: kind === 'odd' ? wanted : undefined,
        });
      }
    }
  },
};
