import { stemmer } from 'stemmer';
import type { Language } from '../../model';

/** The words of a text as evidence of what it says. */
export interface Words {
  /** Words in Latin letters: names, identifiers, in Japanese text too; stems, and compounds also whole. */
  readonly latin: ReadonlySet<string>;
  /** Words in katakana, of Japanese. */
  readonly katakana: ReadonlySet<string>;
  /** What to look for the translation of: English stems, Japanese pairs of kanji and words in katakana. */
  readonly content: ReadonlySet<string>;
}

const latinWord = /[\p{Script=Latin}\p{Nd}]+(?:[._+#@:/-]+[\p{Script=Latin}\p{Nd}]+)*/gu;
const japaneseRun =
  /[\p{Script=Katakana}ー]{2,}|\p{Script=Han}+\p{Script=Hiragana}?|\p{Script=Hiragana}{2,}/gu;

/** English words so common that they tell nothing. */
const stopWords = new Set(
  `a an the and or but of to in on at by for with from as is are was were be been being it its this that these those
  you your we our they their he she his her i my me us them not no do does did done has have had can could will would
  may might shall should must if then than so such which who whom whose what when where how there here all any each
  some other into also more most very just only about up out over s t re ll ve don`.split(/\s+/),
);

/** Reads the words of a text in NFKC. */
export function readWords(text: string, language: Language): Words {
  const latin = new Set<string>();
  const content = new Set<string>();
  const katakana = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(latinWord)) {
    const parts = word.split(/[^\p{L}\p{N}]+/u);
    if (parts.length > 1) latin.add(word);
    for (const part of parts) {
      if (/^\d*$/.test(part) || part.length > 40) continue;
      const stem = stemmer(part);
      if (part.length > 1) latin.add(stem);
      if (!stopWords.has(part) && part.length > 1) content.add(stem);
    }
  }
  if (language === 'ja') {
    for (const [run] of text.matchAll(japaneseRun)) {
      if (/^[\p{Script=Katakana}ー]/u.test(run)) {
        const word = run.replace(/ー+$/, '').slice(0, 40);
        katakana.add(word);
        content.add(word);
      } else if (/^\p{Script=Han}/u.test(run)) addKanji(run.slice(0, 40), content);
      else if (run.length <= 6) content.add(run);
    }
  }
  return { latin, katakana, content };
}

/** Pairs of neighbouring kanji; a kanji alone both without and with the kana after it, as in 狸が and 使う. */
function addKanji(run: string, content: Set<string>): void {
  const kanji = run.replace(/\p{Script=Hiragana}$/u, '');
  if (kanji.length === 1) content.add(kanji).add(run);
  for (let index = 0; index + 1 < kanji.length; index++) content.add(kanji.slice(index, index + 2));
}
