import type { ProseBlock } from '../../content/prose';
import { pointTo } from '../../content/report-fault';
import { languages } from '../../model';
import { textRuns } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md #wait #pour
 * 3. Wait until the water is no longer boiling hot. <!-- #wait -->
 * ‸4. Wait until the water is no longer boiling hot. <!-- #pour -->
 * ```
 *
 * > Unexpected repetition of the passage `wait`, expected another text
 *
 * Good:
 *
 * ```markdown en.md #wait #pour
 * 3. Wait until the water is no longer boiling hot. <!-- #wait -->
 * 4. Pour. <!-- #pour -->
 * ```
 *
 * Fewer than 15 characters in Japanese, or 30 in English, may well be said twice.
 */
export const passageRepeated: Rule = {
  id: 'passage-repeated',
  purpose: 'No passage was pasted twice.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const first = new Map<string, ProseBlock>();
        for (const block of prose?.blocks ?? []) {
          const text = textRuns(file, block)
            .map((run) => run.text)
            .join('\n')
            .replace(/\s+/g, ' ')
            .trim();
          if (text.length < shortest[language]) continue;
          const before = first.get(text);
          if (!before) first.set(text, block);
          else {
            report(
              file,
              `Unexpected repetition of the passage \`${before.ids[0]?.id}\`, expected another text`,
              {
                place: block.node.position,
                note: 'Take one of the two out, or write what should stand here.',
                cause: pointTo(file, before.node.position, 'It stands here first'),
              },
            );
          }
        }
      }
    }
  },
};

const shortest = { ja: 15, en: 30 } as const;
