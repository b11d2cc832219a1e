import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯を沸かす（‸要確認）。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water ‸TODO how hot? <!-- #boil -->
 * ```
 *
 * > Unexpected `要確認`, expected finished text
 *
 * > Unexpected `TODO`, expected finished text
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water, and mark it `TODO`. <!-- #boil -->
 * ```
 */
export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  purpose: 'What was to be written later has been written.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, run } of textRunsOf(essays)) {
      for (const { 0: found, index } of run.text.matchAll(placeholders)) {
        report(file, `Unexpected \`${found}\`, expected finished text`, {
          place: run.place(index, index + found.length),
          note: 'Write what is missing, or take it out; a remark to yourself can stand in annotations.yaml after `#`.',
        });
      }
    }
  },
};

const placeholders =
  /\b(?:TODO|TBD|FIXME|XXX|TKTK)\b|[Ll]orem ipsum|要確認|要修正|要追記|要翻訳|未訳|未翻訳|ダミーテキスト|(?:あと|後)で書く/g;
