import { languages } from '../../model';
import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. サーバーの湯、サーバーの葉、‸サーバの水。 <!-- #boil -->
 * ```
 *
 * > Unexpected `サーバ`, expected `サーバー` as elsewhere in this text
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. サーバーの湯、サーバーの葉、サーバーの水、バラとバラー。 <!-- #boil -->
 * ```
 *
 * Words of fewer than three characters before the long vowel can be two words. Where both stand as often, both are left.
 */
export const katakanaMixed: Rule = {
  id: 'katakana-mixed',
  purpose: 'A text writes a word in katakana with a long vowel at its end, or without, and not both.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const uses = new Map<string, { long: (() => void)[]; short: (() => void)[] }>();
        for (const { language: own, file, run } of textRunsOf([essay])) {
          if (own !== language) continue;
          for (const { 0: word, index } of run.text.matchAll(/[ァ-ヴー]{3,}/g)) {
            const stem = word.replace(/ー$/, '');
            if (stem.length < 3) continue;
            const isLong = stem !== word;
            const use = uses.get(stem) ?? { long: [], short: [] };
            uses.set(stem, use);
            const instead = isLong ? stem : `${stem}ー`;
            use[isLong ? 'long' : 'short'].push(() =>
              report(file, `Unexpected \`${word}\`, expected \`${instead}\` as elsewhere in this text`, {
                place: run.place(index, index + word.length),
                note: `Write \`${instead}\`, or the other everywhere.`,
                instead,
              }),
            );
          }
        }
        for (const { long, short } of uses.values()) {
          const [fewer, more] = long.length < short.length ? [long, short] : [short, long];
          if (more.length >= 2 * fewer.length) for (const tell of fewer) tell();
        }
      }
    }
  },
};
