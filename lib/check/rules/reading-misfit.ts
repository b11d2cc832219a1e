import { isReading } from '../../readings/kana';
import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml readings.yaml
 * passages:
 *   leaves:
 *     text: 449dfaa2a4c9afab
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: [葉 は, ‸入れる いる, ‸煎茶 せ・ん・ちゃ, 少し すこし, 番茶 ばんちゃ, 多め おおめ]
 * ```
 *
 * > Unexpected reading `いる` of `入れる`, expected one that says its kana where they stand
 *
 * > Unexpected reading `せ・ん・ちゃ` of `煎茶`, expected one with as many parts as kanji, or without parts
 *
 * Good:
 *
 * ```yaml readings.yaml
 * passages:
 *   leaves:
 *     text: 449dfaa2a4c9afab
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: [葉 は, 入れる いれる, 煎茶 せん・ちゃ, 少し すこし, 番茶 ばんちゃ, 多め おおめ]
 * ```
 */
export const readingMisfit: Rule = {
  id: 'reading-misfit',
  purpose: 'A reading says the kana of its word as they stand, so that only kanji have something above them.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { readings, passages } of readEssays(essays)) {
      for (const { id, entry } of passages) {
        for (const index of entry?.faults.unfit ?? []) {
          const { word = '', reading = '' } = entry?.words[index] ?? {};
          // What is no kana at all is said by another rule.
          if (!isReading(reading)) continue;
          const expected = reading.includes('・')
            ? 'one with as many parts as kanji, or without parts'
            : 'one that says its kana where they stand';
          report(readings.file, `Unexpected reading \`${reading}\` of \`${word}\`, expected ${expected}`, {
            place: readings.place(['passages', id, 'words', index]),
            note: 'Write how the whole word is read: `抱いて いだいて`. Where its kana leave it open which of them is meant, part the kanji: `み・かた`.',
            passage: id,
          });
        }
      }
    }
  },
};
