import type { Localized } from '../../model';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     label:
 *       ja: ‸湯を急須で沸かしてから葉を入れてしばらく待つこと
 *       en: Boiling water
 * ```
 *
 * > Unexpected label of 24 characters, expected 20 at most
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     label:
 *       ja: 湯を沸かす
 *       en: Boiling water
 * ```
 *
 * 20 characters in Japanese or 40 in English are what a line of the contents, or a box of the map, holds in two lines.
 */
export const labelLong: Rule = {
  id: 'label-long',
  purpose: 'A label is short enough for the contents and the map.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      if (!data) continue;
      const look = (label: Localized | undefined, path: readonly PropertyKey[], passage?: string): void => {
        for (const language of languages) {
          const length = [...(label?.[language] ?? '')].length;
          if (length <= longest[language]) continue;
          report(file, `Unexpected label of ${length} characters, expected ${longest[language]} at most`, {
            place: place([...path, language]),
            note: 'Say it in fewer words: the passage or the claim itself is one tap away.',
            passage,
          });
        }
      };
      const { tracks, levels, cells, frame } = data.layers;
      look(frame, ['layers', 'frame']);
      for (const [index, { label }] of tracks.entries()) look(label, ['layers', 'tracks', index, 'label']);
      for (const [index, { label }] of levels.entries()) look(label, ['layers', 'levels', index, 'label']);
      for (const [id, label] of cells) look(label, ['layers', 'cells', id]);
      for (const [index, { label }] of data.claims.entries()) look(label, ['claims', index, 'label']);
      for (const [id, { label }] of data.segments) look(label, ['segments', id, 'label'], id);
    }
  },
};

const longest = { ja: 20, en: 40 } as const;
