import { readingsPath } from '../links';
import type { ReadingEntry, ReadingsRecord } from '../readings/readings-record';
import type { FileMaker } from './site-file';

/** How the Japanese of each essay that has readings is read: `tea.readings.json`. */
export const readingsFiles: FileMaker = function* ({ library }) {
  for (const { slug, rows } of library.essays) {
    const passages = Object.fromEntries(
      rows.flatMap(({ segments, readings }) =>
        readings
          ? [
              [
                segments[0].id,
                readings.map(
                  ({ start, base, kana, isHard }): ReadingEntry =>
                    isHard ? [start, base, kana, 1] : [start, base, kana],
                ),
              ],
            ]
          : [],
      ),
    );
    if (Object.keys(passages).length === 0) continue;
    const record: ReadingsRecord = { passages };
    yield { path: readingsPath(slug), contents: JSON.stringify(record) };
  }
};
