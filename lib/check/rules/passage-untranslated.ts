import { counterpart } from '../../model';
import { hasJapanese } from '../../text/words';
import { passagesOf } from '../passages';
import { textRuns } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸3. しばらく待つ。
 * <!-- #wait -->
 * ```
 *
 * ```markdown ja.md
 * ‸4. Pour it slowly into the cup. <!-- #pour -->
 * ```
 *
 * > Unexpected Japanese, expected English: the passage is not translated yet
 *
 * > Unexpected English, expected Japanese: the passage is not translated yet
 *
 * Good:
 *
 * ```markdown en.md
 * 3. Wait.
 * <!-- #wait -->
 * ```
 *
 * ```markdown ja.md
 * 4. Pour（注ぐ）。 <!-- #pour -->
 * ```
 *
 * Names and code may be the same in both languages.
 */
export const passageUntranslated: Rule = {
  id: 'passage-untranslated',
  purpose: 'A passage is in the language of its file.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const { blocks } of passagesOf(essay)) {
        for (const language of ['ja', 'en'] as const) {
          const { file } = essay.prose[language];
          const [first] = blocks[language];
          const text = blocks[language]
            .flatMap((block) => textRuns(file, block).map((run) => run.text))
            .join('\n');
          if (!isForeign[language](text)) continue;
          const other = counterpart(language);
          report(
            file,
            `Unexpected ${names[other]}, expected ${names[language]}: the passage is not translated yet`,
            {
              place: first?.node.position,
              note: 'Translate it; if it must stand in the other language, as a quotation may, add an exception.',
            },
          );
        }
      }
    }
  },
};

const names = { ja: 'Japanese', en: 'English' } as const;

const isForeign = {
  /** Nothing Japanese, and a sentence's worth of words. */
  ja: (text: string) => !hasJapanese(text) && (text.match(/[A-Za-z]{2,}/g)?.length ?? 0) >= 4,
  /** Five Japanese characters, and more of them than Latin letters. */
  en: (text: string) => {
    const japanese = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0;
    return japanese >= 5 && japanese > (text.match(/\p{sc=Latn}/gu)?.length ?? 0);
  },
} as const;
