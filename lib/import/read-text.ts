import { extname } from 'node:path';
import { VFile } from 'vfile';
import { findExcess, longestText } from '../content/find-excess';
import type { Language } from '../model';
import { hasJapanese } from '../text/words';
import { cleanText } from './clean-text';
import { decodeText } from './decode-text';
import { formats } from './formats/formats';
import type { ImportedText } from './import-block';
import type { ReadingContext } from './reading-context';
import { createSpeaker } from './say';
import { traced } from './traced-text';

/** A file that is to be imported. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReadText {
  /** The file, with all that there is to say about it. */
  readonly file: VFile;
  /** Absent where it is no text, or has none. */
  readonly text: ImportedText | undefined;
}

/** Bytes → text → clean text → blocks, by the first of the formats that recognises the file. Throws nothing. */
export function readText({ path, bytes }: GivenFile, context: Omit<ReadingContext, 'say'>): ReadText {
  const decoded = decodeText(bytes, context.language);
  if (!('text' in decoded)) {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, decoded.fault));
    const file = new VFile({ path, value: before });
    createSpeaker(file).say('import-encoding', 'Unexpected bytes that are no text, expected a text file', {
      at: before.length,
      note: 'Save it as UTF-8 in the program that it was written in.',
      weight: 'error',
    });
    return { file, text: undefined };
  }
  const file = new VFile({ path, value: decoded.text });
  const { say, finish } = createSpeaker(file);
  if (decoded.encoding !== 'utf-8') {
    say('import-encoding', `Unexpected encoding ${nameOf(decoded.encoding)}, expected UTF-8: converted`, {
      at: 0,
      weight: 'info',
    });
  }
  // What is too long for an essay is not worth the work of being read as one.
  const excess = decoded.text.length > longestText ? findExcess(decoded.text) : undefined;
  if (excess) {
    say('import-size', excess.reason, { at: excess.at, note: excess.note, weight: 'error' });
    return { file, text: undefined };
  }
  const clean = cleanText(traced(decoded.text), say);
  const format = formats.find((each) => each.recognises(extname(path).toLowerCase(), clean.text));
  const text = format?.read(clean, { ...context, say });
  if (text === undefined || text.blocks.length === 0) {
    say('import-empty', 'Unexpected file without text, expected an essay', {
      at: 0,
      note: 'Write something into it, or leave the file out.',
      weight: 'error',
    });
    finish();
    return { file, text: undefined };
  }
  for (const { at, markdown } of text.blocks) {
    const excess = findExcess(markdown);
    if (excess) say('import-size', excess.reason, { at, note: excess.note, weight: 'error' });
  }
  finish();
  return { file, text };
}

const names: Readonly<Record<string, string>> = {
  shift_jis: 'Shift_JIS (Windows-31J)',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

function nameOf(encoding: string): string {
  return names[encoding] ?? encoding;
}

/** The language that a file is written in, by its looks: Japanese where one letter in ten is. */
export function guessLanguage(bytes: Uint8Array): Language | undefined {
  const decoded = decodeText(bytes);
  const letters = 'text' in decoded ? (decoded.text.slice(0, 50_000).match(/\p{L}/gu) ?? []) : [];
  if (letters.length === 0) return undefined;
  return letters.filter(hasJapanese).length * 10 >= letters.length ? 'ja' : 'en';
}
