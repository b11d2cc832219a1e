import type { Root } from 'hast';
import type { Language } from '../model';
import { characterAt, characterBefore } from '../text/words';
import { proseRuns } from './prose-runs';

/**
 * Characters that Japanese sets without spaces around them: kanji, kana, and full-width forms and punctuation, with
 * the dashes and ellipses that it shares with other scripts.
 */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6\u2014\u2015\u2025\u2026]/u;

/**
 * Joins the lines of the source in every run of prose, as CSS Text 3 §4.1.3 does for line breaks: in Japanese one
 * between two characters of unspaced script goes, any other becomes a space. At the beginning of a run it
 * belongs to a break that the author made, and stays.
 */
export function joinLines(tree: Root, language: Language): void {
  for (const { text, pieces } of proseRuns(tree)) {
    for (const { node, start } of pieces) {
      node.value = node.value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, (lineBreak, at: number) => {
        const before = characterBefore(text, start + at);
        const after = characterAt(text, start + at + lineBreak.length);
        if (before === '') return lineBreak;
        return language === 'ja' && unspaced.test(before) && unspaced.test(after) ? '' : ' ';
      });
    }
  }
}
