import { visit } from 'unist-util-visit';
import { isReading } from '../../readings/kana';
import { proseBlocksOf } from '../prose-blocks';
import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸{湯|湯}を沸かす。 <!-- #boil -->
 * ```
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     ja: { reading: ‸湯 }
 * ```
 *
 * ```yaml readings.yaml
 * passages:
 *   pour: { text: 0f947175a4b81b76, reviewed: { by: Ada, on: 2026-11-24 }, words: [‸注ぐ 注ぐ] }
 * ```
 *
 * > Unexpected reading `湯` of `湯`, expected kana
 *
 * > Unexpected reading `湯`, expected kana
 *
 * > Unexpected reading `注ぐ` of `注ぐ`, expected kana
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. {湯|ゆ}を沸かす。 <!-- #boil -->
 * ```
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     ja: { reading: ゆ }
 * ```
 *
 * ```yaml readings.yaml
 * passages:
 *   pour: { text: 0f947175a4b81b76, reviewed: { by: Ada, on: 2026-11-24 }, words: [注ぐ そそぐ] }
 * ```
 */
export const readingKana: Rule = {
  id: 'reading-kana',
  purpose: 'A reading is in kana: ruby has no kanji, and what sorts the glossary nothing else.',
  severity: 'warning',
  check({ essays, terms }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'ruby', ({ base, reading, position }) => {
        if (!/\p{sc=Han}/u.test(reading) && reading !== base) return;
        report(file, `Unexpected reading \`${reading}\` of \`${base}\`, expected kana`, {
          place: position,
          note: 'Write the reading in kana: `{漢字|かんじ}`.',
        });
      });
    }
    for (const { readings, passages } of readEssays(essays)) {
      for (const { id, entry } of passages) {
        for (const [index, { word, reading }] of (entry?.words ?? []).entries()) {
          if (reading === undefined || isReading(reading)) continue;
          report(readings.file, `Unexpected reading \`${reading}\` of \`${word}\`, expected kana`, {
            place: readings.place(['passages', id, 'words', index]),
            note: 'Write how it is read in kana, or `-` if it is to have no reading.',
            passage: id,
          });
        }
      }
    }
    for (const { term } of terms) {
      for (const [index, { ja }] of (term.data?.senses ?? []).entries()) {
        if (/^[\p{sc=Hira}\p{sc=Kana}ー・＝\s]+$/u.test(ja.reading)) continue;
        report(term.file, `Unexpected reading \`${ja.reading}\`, expected kana`, {
          place: term.place(['senses', index, 'ja', 'reading']),
          note: 'Write how it is read, in hiragana or katakana.',
        });
      }
    }
  },
};
