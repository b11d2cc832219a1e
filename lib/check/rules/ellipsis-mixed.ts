import { reportMinority } from '../report-minority';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯を……沸かす‸...そして…待つ…まだ…待つ。 <!-- #boil -->
 * ```
 *
 * > Unexpected `...`, expected `…` as elsewhere in this text
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯を……沸かす…そして…待つ…まだ…待つ。 <!-- #boil -->
 * ```
 *
 * A text that always writes three dots is left alone, and so is one that has not made up its mind.
 */
export const ellipsisMixed: Rule = {
  id: 'ellipsis-mixed',
  purpose: 'A text writes its ellipses in one way.',
  severity: 'warning',
  check({ essays }, report) {
    reportMinority(
      essays,
      report,
      ['ja', 'en'],
      [{ what: 'ellipsis', forms: [form(/…/g, '…'), form(/\.{3,}/g, '...'), form(/・{3,}/g, '・・・')] }],
    );
  },
};

function form(pattern: RegExp, sign: string) {
  return { pattern, write: () => sign };
}
