import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/model';
import { splitSentences } from '@/lib/text/sentences';

function split(text: string, language: Language): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Each case is written with a bar at every bound that is expected. */
const cases: Record<Language, Record<string, readonly string[]>> = {
  ja: {
    'ends at 。 and ！？': ['一つ目。|二つ目！|三つ目？|四つ目', 'え！？|そう。'],
    'goes on after 。 within brackets': [
      '「はい。いいえ。」と言った。|次。',
      'これは（本当。）です。|また。',
      '彼は「やめろ。もう。」と叫んだ。|次。',
      '『本。「章。」節。』である。|次。',
    ],
    'ends after a bracketed sentence of its own': [
      '「はい。」|「いいえ。」|彼は去った。',
      '終わった。|（嘘だ。）|次の文。',
    ],
    'goes on after a colon and an ellipsis': ['理由：これだ。|次: あれ。', 'うん…そう。|ああ……。|はい。'],
    'goes on at a line break, and ends at a blank line': ['長い\n文。|次の\r\n文。', '見出し\n\n|本文。'],
    'goes on after a bracket that is never closed': ['これは「始まり。|次。'],
    'holds decimals together': ['3.5倍と３．５倍。|次。'],
    'gives white space to the sentence before': ['一つ目。　|二つ目。 \n |三つ目。'],
  },
  en: {
    'ends at . ! ?': ['One. |Two! |Three? |Four'],
    'goes on after an abbreviation': [
      'See e.g. Smith. |Or i.e. Jones. |Us vs. Them. |Next.',
      'Mr. Smith met Dr. J. R. Jones. |Next.',
      'The U.S. Government said so. |Next.',
      'See (cf. Smith). |No. 5 won. |Said no. |Next.',
    ],
    'ends after an initialism before a word that opens sentences': ['He lives in the U.S. |The end.'],
    'goes on after a colon and within decimals': ['Why: Because. |It grew 3.5 percent. |Next.'],
    'goes on before a small letter': ['Well... it is. |Wait… what? |“Is it?” he asked. |Next.'],
    'ends after an ellipsis before a capital': ['Well... |It is.'],
    'ends within a quotation and after it': ['He said “Stop. |Now.” |Then he left.'],
    'goes on within parentheses': [
      'It works (see below. Really.) and so on. |Next.',
      '(It ended. It did.) |Next.',
    ],
    'goes on at a line break, and ends at a blank line': ['one\ntwo. |Three.\r\n|Four', 'Heading\n \n|Text.'],
  },
};

describe('splitSentences', () => {
  for (const language of ['ja', 'en'] as const) {
    for (const [behaviour, texts] of Object.entries(cases[language])) {
      it.each(texts)(`${behaviour} (${language}): %j`, (marked) => {
        expect(split(marked.replaceAll('|', ''), language)).toEqual(marked.split('|'));
      });
    }
  }

  it('finds no sentence in an empty text, and one in white space', () => {
    expect(splitSentences('', 'ja')).toEqual([]);
    expect(splitSentences(' \n', 'en')).toEqual([{ start: 0, end: 2 }]);
  });

  it('covers any text exactly, and lets no sentence but the first begin with white space', () => {
    const unit = fc.constantFrom(
      '。',
      '「',
      '」',
      '（',
      '）',
      '.',
      '!',
      ' ',
      '\n',
      'A',
      'a',
      'あ',
      '…',
      '"',
      '”',
      ']',
      '\u0301',
      '😀',
    );
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit, maxLength: 60 }));
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('ja', 'en'), (written, language) => {
        const parts = split(written, language);
        expect(parts.join('')).toBe(written);
        expect(parts).not.toContain('');
        expect(parts.slice(1).filter((part) => /^\s+(?![\s\p{M}])/u.test(part))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
