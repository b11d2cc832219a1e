import type { Language } from '../model';

/** A text with the name of the encoding that it was read in, as the WHATWG Encoding Standard has it. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes that are no text in any encoding that is known here. */
export interface NoText {
  /** The offset of the first byte that is not UTF-8. */
  readonly fault: number;
}

/** Those without a mark of their own, the likelier first. */
const legacy: Readonly<Record<Language, readonly string[]>> = {
  ja: ['shift_jis', 'euc-jp', 'windows-1252'],
  en: ['windows-1252', 'shift_jis', 'euc-jp'],
};

/**
 * Decodes a text file: by its byte order mark, as ISO-2022-JP by its escapes, else as UTF-8; where it is not that,
 * as the one of UTF-16, Shift_JIS (Windows-31J), EUC-JP and Windows-1252 that reads most like a text. The mark is
 * dropped. Sources: WHATWG Encoding Standard; for telling the Japanese ones apart, Lunde, CJKV Information
 * Processing, 2nd ed., ch. 4: what is EUC-JP reads as half-width katakana in Shift_JIS.
 */
export function decodeText(bytes: Uint8Array, language: Language = 'ja'): DecodedText | NoText {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) {
    const text = decodeAs(bytes, marked);
    return text === undefined ? { fault: 0 } : { text, encoding: marked };
  }
  const wide = widthOfZeros(bytes);
  if (wide !== undefined) {
    const text = decodeAs(bytes, wide);
    if (text !== undefined) return { text, encoding: wide };
  }
  if (hasJisEscape(bytes)) {
    const text = decodeAs(bytes, 'iso-2022-jp');
    if (text !== undefined) return { text, encoding: 'iso-2022-jp' };
  }
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  let best: (DecodedText & { readonly score: number }) | undefined;
  for (const encoding of legacy[language]) {
    const text = decodeAs(bytes, encoding);
    if (text === undefined) continue;
    const score = likeness(text, encoding);
    if (score > (best?.score ?? leastLikely)) best = { text, encoding, score };
  }
  return best ? { text: best.text, encoding: best.encoding } : { fault: firstFault(bytes) };
}

/** Of the characters that are not ASCII, at least this share must be such as texts are made of. */
const leastLikely = 0.5;

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Some engines read Windows-1252 as ISO-8859-1, which has controls where it has quotation marks and dashes.
    return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, fromWindows) : text;
  } catch {
    return undefined;
  }
}

/** What Windows-1252 has from 0x80 to 0x9F, by the index of the WHATWG Encoding Standard. */
const windows =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function fromWindows(control: string): string {
  return windows.charAt(control.charCodeAt(0) - 0x80);
}

function encodingOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: the line ends and spaces of any text have a zero byte, always on the same side. */
function widthOfZeros(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : undefined;
}

function hasJisEscape(bytes: Uint8Array): boolean {
  // ESC $ B or ESC $ @, which switch to JIS X 0208; a text in ISO-2022-JP has no byte above 0x7F.
  let found = false;
  for (const [index, byte] of bytes.entries()) {
    if (byte > 0x7f) return false;
    const after = bytes[index + 2];
    if (byte === 0x1b && bytes[index + 1] === 0x24 && (after === 0x42 || after === 0x40)) found = true;
  }
  return found;
}

/** The share of likely characters among those that are not ASCII; less for what another encoding would explain. */
function likeness(text: string, encoding: string): number {
  let likely = 0;
  let others = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) {
      // Controls are in no text: the bytes are a picture, or an archive.
      if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) others += 8;
      continue;
    }
    others++;
    if (encoding === 'windows-1252') {
      if (
        /[\u2013\u2014\u2018-\u201d\u2026\u20ac\u00a3\u00a9\u00ae\u00b0\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/.test(
          character,
        )
      )
        likely++;
    } else if (/[\u3041-\u3096\u30a1-\u30fe\u3001-\u300f\uff01-\uff5e]/.test(character)) likely++;
    // Kanji are likely in company with kana; half-width katakana are what EUC-JP looks like in Shift_JIS.
    else if (/[\u4e00-\u9fff]/.test(character)) likely += 0.7;
  }
  if (encoding === 'windows-1252') {
    // Japanese read so is a run of accented letters and signs; English has one now and then.
    const runs = text.match(/[\u0080-\u024f\u2010-\u203a\u20ac]{3,}/g)?.join('').length ?? 0;
    likely -= runs;
  } else if (!/[\u3041-\u3096\u30a1-\u30fe\u3001-\u3002]/.test(text)) likely /= 2;
  return others === 0 ? 1 : likely / others;
}

function firstFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(bytes);
  let offset = 0;
  for (const character of text) {
    if (character === '\uFFFD' && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf)) return offset;
    offset += Buffer.byteLength(character);
  }
  return bytes.length;
}
