import type { VFile } from 'vfile';
import { createLocator } from './locate';
import { reportFault } from './report-fault';

/** NUL and the other control characters of C0 and C1, but for tab and the ends of lines (`\n`, `\r\n`). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacters = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|\r(?!\n)/g;

/** Reports each control character in the file's text, which no reader could see and no export could carry. */
export function reportControlCharacters(file: VFile): void {
  const text = String(file);
  const locate = createLocator(text);
  for (const { 0: character, index } of text.matchAll(controlCharacters)) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    reportFault(file, 'control-character', `Unexpected control character U+${code}, expected text`, {
      place: locate(index),
      note: 'Delete it; an editor that shows invisible characters will find it.',
    });
  }
}

/** Whether a value that was written with escapes (`"\0"`) holds a control character or half a surrogate pair. */
export function holdsControlCharacters(value: string): boolean {
  controlCharacters.lastIndex = 0;
  return controlCharacters.test(value) || /\p{Surrogate}/u.test(value);
}
