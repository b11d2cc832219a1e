import { splitSentences } from '../../text/sentences';
import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸湯を⟨60×沸かし、⟩待つ。 <!-- #boil -->
 * ```
 *
 * > Unexpected sentence of 245 characters, expected 180 at most
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯を沸かす。待つ。 <!-- #boil -->
 * ```
 *
 * Guides to plain writing ask for 40 to 80 characters in Japanese and 15 to 25 words in English; only what is far beyond
 * is worth a remark. Quotations, headings and cells do not count.
 */
export const sentenceLong: Rule = {
  id: 'sentence-long',
  purpose: 'A sentence is short enough to be taken in at once.',
  severity: 'info',
  check({ essays }, report) {
    for (const { file, language, block, run } of textRunsOf(essays)) {
      if (run.kind !== 'paragraph' || block.kind === 'quote' || block.kind === 'figure') continue;
      for (const { start, end } of splitSentences(run.text, language)) {
        const sentence = run.text.slice(start, end).trim();
        const count = language === 'ja' ? sentence.length : sentence.split(/\s+/).length;
        if (count <= longest[language]) continue;
        const unit = language === 'ja' ? 'characters' : 'words';
        report(file, `Unexpected sentence of ${count} ${unit}, expected ${longest[language]} at most`, {
          place: run.place(start, start + sentence.length),
          note: 'Make two or three sentences of it.',
        });
      }
    }
  },
};

const longest = { ja: 180, en: 70 } as const;
