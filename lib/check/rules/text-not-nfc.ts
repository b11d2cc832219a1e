import { locatorOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸か\u{3099}らすのホ\u{309A}ットで湯を沸かす。 <!-- #boil -->
 * ```
 *
 * > Unexpected characters in pieces (`が`), expected each in one (Unicode NFC)
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. がらすのポットで湯を沸かす。 <!-- #boil -->
 * ```
 *
 * Reported once for a line. Kanji for compatibility, which NFC would change into others, are left alone.
 */
export const textNotNfc: Rule = {
  id: 'text-not-nfc',
  purpose: 'A letter and its marks are one character, so that searching finds it and fonts draw it.',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      if (file.value === undefined) continue;
      const text = String(file);
      const lines = new Map<number, { start: number; end: number; first: string }>();
      const locate = locatorOf(file);
      for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}]\p{M}+/gu)) {
        if (found.normalize('NFC') === found) continue;
        const { line } = locate(index);
        const known = lines.get(line);
        if (known) known.end = index + found.length;
        else lines.set(line, { start: index, end: index + found.length, first: found });
      }
      for (const { start, end, first } of lines.values()) {
        report(
          file,
          `Unexpected characters in pieces (\`${first.normalize('NFC')}\`), expected each in one (Unicode NFC)`,
          {
            place: { start: locate(start), end: locate(end) },
            note: 'Type them anew, or convert the file: uconv -x any-nfc.',
            instead: text
              .slice(start, end)
              .replace(/[\p{L}\p{N}]\p{M}+/gu, (found) => found.normalize('NFC')),
          },
        );
      }
    }
  },
};
