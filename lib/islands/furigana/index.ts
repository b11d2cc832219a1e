import type { ReadingsRecord } from '../../readings/readings-record';
import { adopt } from '../adopt';
import styles from './furigana.css';
import { keepRanges } from './keep-ranges';
import { takeReadings } from './take-readings';
import { writeReadings } from './write-readings';

let loading: Promise<ReadingsRecord> | undefined;

/**
 * Draws the readings over the Japanese text: of all words (`all`), of the hard ones (`hard`), or of none. The text stays
 * as it is, to the letter, and so do what is selected and what is lit; `line` holds the same letters as before. Throws
 * where the readings cannot be had, with the text as it was.
 */
export async function applyChoice(choice: string, line?: Range): Promise<void> {
  const record = choice ? await loadReadings() : undefined;
  // Lines make room for readings only where there are some.
  if (record) adopt(styles);
  const passages = [...document.querySelectorAll<HTMLElement>('.reader [data-segment]')];
  const texts = passages.flatMap((passage) => [
    ...passage.querySelectorAll<HTMLElement>(':scope > [data-text]:lang(ja)'),
  ]);
  const restore = keepRanges(texts, line ? [line] : []);
  for (const text of texts) {
    takeReadings(text);
    const id = text.parentElement?.id ?? '';
    const entries = (record && Object.hasOwn(record.passages, id) && record.passages[id]) || [];
    writeReadings(text, choice === 'hard' ? entries.filter(([, , , isHard]) => isHard) : entries, entries);
  }
  restore();
}

/** Has the readings at hand, if any are wanted. */
export function prepare(choice: string): Promise<ReadingsRecord> | undefined {
  return choice ? loadReadings() : undefined;
}

function loadReadings(): Promise<ReadingsRecord> {
  loading ??= fetchReadings().catch((error) => {
    // What failed to load is asked for again the next time.
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchReadings(): Promise<ReadingsRecord> {
  const address = document.querySelector<HTMLElement>('[data-readings]')?.dataset.readings ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
