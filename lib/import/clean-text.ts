import type { Say } from './say';
import { type Edit, editTraced, type TracedText } from './traced-text';

/** Joiners within emoji, and the selectors that choose a glyph, belong to what they stand in. */
const zeroWidth =
  /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Every way to end a line but `\n`: those of Windows and of old Macs, and those that Unicode adds (UAX #14, BK and NL). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const lineEnds = /\r\n?|[\x0B\x0C\x85\u2028\u2029]/g;

/** What an accent or a voicing mark can be composed with; ideographs kept for compatibility are left as they are. */
const decomposed =
  /[^\p{M}\uF900-\uFAFF\u{2F800}-\u{2FA1F}][\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\u3099\u309A]+/gu;

/**
 * Cleans a text of what no reader sees: line ends become `\n`, letters with their marks apart become one character
 * (NFC, UAX #15, but for compatibility ideographs, which someone chose), zero-width characters and controls go.
 * All of it is said.
 */
export function cleanText(text: TracedText, say: Say): TracedText {
  const edits: Edit[] = [];
  let ends = 0;
  for (const { 0: found, index } of text.text.matchAll(lineEnds)) {
    ends++;
    edits.push({ start: index, end: index + found.length, by: '\n' });
  }
  if (ends > 0) {
    say('import-line-ends', `Unexpected line ends of another system (${ends}), expected one kind: made so`, {
      weight: 'info',
    });
  }

  let composed = 0;
  let first: number | undefined;
  for (const { 0: found, index } of text.text.matchAll(decomposed)) {
    const by = found.normalize('NFC');
    if (by === found) continue;
    composed++;
    first ??= index;
    edits.push({ start: index, end: index + found.length, by });
  }
  if (composed > 0) {
    say(
      'import-decomposed',
      `Unexpected letters with their marks apart (${composed}; NFD), expected one character each: composed (NFC)`,
      { at: text.originOf(first ?? 0), weight: 'info' },
    );
  }

  for (const [pattern, name] of [
    [zeroWidth, 'invisible character'],
    [controls, 'control character'],
  ] as const) {
    for (const { 0: found, index } of text.text.matchAll(pattern)) {
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      say('import-invisible', `Unexpected ${name} U+${code}, expected text: taken out`, {
        at: text.originOf(index),
        weight: 'info',
      });
      edits.push({ start: index, end: index + found.length, by: '' });
    }
  }
  return editTraced(text, edits);
}
