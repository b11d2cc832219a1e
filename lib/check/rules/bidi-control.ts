import { locatorOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * 4. ‸\u{202E}ruoP. <!-- #pour -->
 * ```
 *
 * > Unexpected sign that turns the direction of text (U+202E), expected none
 *
 * Good:
 *
 * ```markdown en.md
 * 4. Pour. <!-- #pour -->
 * ```
 *
 * Such signs make a page show something else than what is written (Boucher and Anderson, “Trojan Source”, 2021).
 */
export const bidiControl: Rule = {
  id: 'bidi-control',
  purpose: 'No file holds signs that turn the direction of text, by which it reads otherwise than it is.',
  severity: 'error',
  isHard: true,
  check({ files }, report) {
    for (const file of files) {
      if (file.value === undefined) continue;
      for (const { 0: found, index } of String(file).matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
        const code = found.charCodeAt(0).toString(16).toUpperCase();
        const locate = locatorOf(file);
        report(file, `Unexpected sign that turns the direction of text (U+${code}), expected none`, {
          place: { start: locate(index), end: locate(index + 1) },
          note: 'Delete it; neither Japanese nor English needs one.',
          instead: '',
        });
      }
    }
  },
};
