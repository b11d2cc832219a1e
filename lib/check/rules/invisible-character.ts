import { locatorOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯を‸\u{200B}沸かす‸\u{A0}。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 4. Po‸\u{AD}ur. <!-- #pour -->
 * ```
 *
 * > Unexpected zero-width space (U+200B), expected none
 *
 * > Unexpected no-break space (U+00A0), expected a plain space or none
 *
 * > Unexpected soft hyphen (U+00AD), expected none
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯を沸かす👩\u{200D}🔬。葛\u{E0100}。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil 5\u{A0}l of water. <!-- #boil -->
 * ```
 *
 * Variation selectors, joined emoji, and no-break spaces between Latin words or numbers are left alone.
 */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  purpose: 'Text holds no characters that nobody sees, which break search, links and line ends.',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      if (file.value === undefined) continue;
      for (const { 0: found, index } of String(file).matchAll(invisible)) {
        const isSpace = found === '\u00A0';
        const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const name = names[found] ?? 'invisible character';
        const locate = locatorOf(file);
        report(
          file,
          `Unexpected ${name} (U+${code}), expected ${isSpace ? 'a plain space or none' : 'none'}`,
          {
            place: { start: locate(index), end: locate(index + found.length) },
            note: 'Delete it; it came with text that was pasted.',
            instead: '',
          },
        );
      }
    }
  },
};

const names: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u2060': 'word joiner',
  '\u3164': 'Hangul filler',
  '\uFEFF': 'byte order mark',
};

/** A zero-width joiner is at home between emoji, a no-break space between Latin words and numbers. */
const invisible = new RegExp(
  [
    '[\\u00AD\\u034F\\u115F\\u1160\\u180E\\u200B\\u200C\\u200E\\u200F\\u2028\\u2029\\u2060-\\u2064\\u3164\\uFEFF\\uFFA0]',
    '(?<![\\p{ExtPict}\\uFE0F\\u{1F3FB}-\\u{1F3FF}])\\u200D',
    '\\u200D(?![\\p{ExtPict}])',
    '(?<![\\p{L}\\p{N}\\p{P}\\p{S}])\\u00A0',
    '(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}、。「」（）])\\u00A0',
    '\\u00A0(?=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}、。「」（）\\s]|$)',
  ].join('|'),
  'gmu',
);
