import { nearestOf } from '../../content/nearest';
import type { Prose } from '../../content/prose';
import { counterpart, languages } from '../../model';
import { worthComparing } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md #wait #pour
 * 3. Pour. <!-- #pour -->
 * ```
 *
 * ```markdown ja.md
 * 3. 待つ。
 * <!-- ‸#wait -->
 * ```
 *
 * > Unexpected segment `wait` in one language, expected it in essays/tea/en.md too
 *
 * Good:
 *
 * ```markdown en.md #wait #pour
 * 3. Wait and pour. <!-- #wait #pour -->
 * ```
 *
 * ```markdown ja.md
 * 3. 待つ。
 * <!-- #wait -->
 * ```
 */
export const segmentPair: Rule = {
  id: 'segment-pair',
  purpose: 'Every segment stands in both languages.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const other = essay.prose[counterpart(language)];
        // A block there that has no id yet is most likely the one that is missing.
        if (!prose || !other.prose?.isComplete) continue;
        const strangers = [...other.prose.places.keys()].filter((id) => !prose.places.has(id));
        let before: string | undefined;
        for (const [id, place] of prose.places) {
          if (other.prose.places.has(id)) {
            before = id;
            continue;
          }
          const nearest = nearestOf(id, worthComparing(strangers));
          report(
            file,
            `Unexpected segment \`${id}\` in one language, expected it in ${other.file.path} too`,
            {
              place,
              note: nearest
                ? `${other.file.path}${lineOf(other.prose, nearest)} has \`${nearest}\`: is it the same passage?`
                : `Put the passage ${where(other.file.path, other.prose, before)}, or \`#${id}\` into the comment of the block that translates it.`,
            },
          );
        }
      }
    }
  },
};

function where(path: string, prose: Prose, before: string | undefined): string {
  return before === undefined
    ? `at the beginning of ${path}`
    : `into ${path} after \`${before}\` (${path}${lineOf(prose, before)})`;
}

function lineOf(prose: Prose, id: string): string {
  const place = prose.places.get(id);
  return place ? `:${place.start.line}` : '';
}
