import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. [湯](https://example.com/)を‸** すぐに **沸かす。 <!-- #boil -->
 * 2. 葉と‸［椀］（#pour）と‸{茶碗｜ちゃわん}を入れる。 <!-- #leaves -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸[water] (https://example.com/) and ‸&amp;nbsp; wait for ‸[it][all]. <!-- #boil -->
 * ```
 *
 * > Unexpected `** すぐに **` that readers see, expected emphasis
 *
 * > Unexpected `［椀］（` that readers see, expected a link
 *
 * > Unexpected `{茶碗｜ちゃわん}` that readers see, expected ruby
 *
 * > Unexpected `[water] (` that readers see, expected a link
 *
 * > Unexpected `&nbsp;` that readers see, expected a character
 *
 * > Unexpected `[it][all]` that readers see, expected a link
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. [湯](https://example.com/)を**すぐに**沸かす。 <!-- #boil -->
 * 2. \*\*葉\*\*と[椀](#pour)と{茶碗|ちゃわん}を入れる。 <!-- #leaves -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil [water](https://example.com/) and wait. <!-- #boil -->
 * 2. Add leaves [as you like], `**`, to the [bowl](#pour). <!-- #leaves -->
 * ```
 */
export const markupVisible: Rule = {
  id: 'markup-visible',
  purpose: 'Signs that were meant as markup work as such, and are not shown to readers.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, block, run } of textRunsOf(essays)) {
      for (const { pattern, expected, note } of slips) {
        for (const { 0: found, index, 1: start = '' } of run.text.matchAll(pattern)) {
          // What was escaped is meant.
          if (run.source(index, index + found.length).includes('\\')) continue;
          if (expected === 'a heading' && (run.kind !== 'paragraph' || block.kind !== 'paragraph')) continue;
          report(file, `Unexpected \`${start || found}\` that readers see, expected ${expected}`, {
            place: run.place(index, index + (start || found).length),
            note,
          });
        }
      }
    }
  },
};

const kana = '[\\p{sc=Hira}\\p{sc=Kana}ー]+';

const slips: readonly { readonly pattern: RegExp; readonly expected: string; readonly note: string }[] = [
  {
    pattern: /\*\*[^*\n]+\*\*/g,
    expected: 'emphasis',
    note: 'Put no space between the stars and the words: `**words**`; or write `\\*` for a star.',
  },
  {
    pattern: /(\[[^[\]\n]+\]\s+\()(?:https?:|\uFFFC|[.#/])/g,
    expected: 'a link',
    note: 'Leave nothing between the brackets: `[words](address)`.',
  },
  {
    pattern: /［[^［］\n]+］[（(]|\[[^[\]\n]+\]（/g,
    expected: 'a link',
    note: 'Write the brackets in half width: `[words](address)`.',
  },
  {
    pattern: /\[[^[\]^\n][^[\]\n]*\]\[[^[\]\n]*\]/g,
    expected: 'a link',
    note: 'Say below where it leads: `[name]: address`; or write `[words](address)`.',
  },
  {
    pattern: new RegExp(
      `\\{[^{}|｜\\n]+｜[^{}|｜\\n]+\\}|｜[^《》｜\\n]+《${kana}》|\\p{sc=Han}+《${kana}》`,
      'gu',
    ),
    expected: 'ruby',
    note: 'Write `{漢字|かんじ}`, with the bar in half width.',
  },
  {
    pattern: /&(?:nbsp|amp|lt|gt|quot|#\d+);/g,
    expected: 'a character',
    note: 'Write the character itself.',
  },
  {
    pattern: /^(?:#{1,6}(?=[^#\s\d!])|＃+)/g,
    expected: 'a heading',
    note: 'Write `#` in half width, and a space after it.',
  },
  {
    pattern: /^\|.*\|[ \t]*$/gm,
    expected: 'a table',
    note: 'A table needs a line of dashes under its first row, `| --- | --- |`, with as many cells.',
  },
];
