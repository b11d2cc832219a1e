import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯を沸かす‸。。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water‸,, and wait. <!-- #boil -->
 * ```
 *
 * > Unexpected `。。`, expected `。`
 *
 * > Unexpected `,,`, expected `,`
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water, and wait... <!-- #boil -->
 * ```
 */
export const punctuationDoubled: Rule = {
  id: 'punctuation-doubled',
  purpose: 'No full stop, comma or semicolon is typed twice.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, run } of textRunsOf(essays)) {
      for (const { 0: found, index } of run.text.matchAll(doubled)) {
        const marks = new Set(found);
        const [first = ''] = marks;
        report(
          file,
          `Unexpected \`${found}\`, expected ${marks.size === 1 ? `\`${first}\`` : 'one of them'}`,
          {
            place: run.place(index, index + found.length),
            note:
              marks.size === 1
                ? `Write \`${first}\` once, or … where words are left out.`
                : 'Take one of the two out.',
            instead: marks.size === 1 ? first : undefined,
          },
        );
      }
    }
  },
};

const doubled =
  /[。、．，]{2,}|,{2,}|;{2,}|(?<!\.)\.\.(?![./\\])|[,;]\.(?!\.)|[.;],(?<!\b(?:etc|[a-z]|al|Inc|Ltd|Co|Jr|Sr|[ap]\.m|\.\w)\.,)(?<=[;],)/g;
