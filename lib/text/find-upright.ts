/** A run of Latin letters and digits that stands upright in vertical text; offsets are in UTF-16 units. */
export interface UprightRun {
  readonly start: number;
  readonly end: number;
  /** Side by side in the space of one character (縦中横), or one below the other. */
  readonly set: 'combined' | 'stacked';
}

/** Words of Latin letters, digits and signs, with the single spaces between them. */
const phrase =
  /[\p{Script=Latin}0-9$#%&+@~_*=<>^|\\.,:'’°/-]+(?: [\p{Script=Latin}0-9$#%&+@~_*=<>^|\\.,:'’°/-]+)*/gu;

/** Letters joined to digits or the like: a name such as GPT-4, which is one word. */
const mixed =
  /(?<![A-Za-z0-9])([A-Za-z]+-[A-Za-z]*\d|\d+-[A-Za-z]|[A-Za-z]\d+-([A-Za-z]+|\d+)(?![A-Za-z0-9]))/;

/** What may stand before a phrase, or after it, and is not a part of it. */
const edge = /^[.,:'’ -]+|[.,:'’ -]+$/g;

/** Two digits, a letter with a digit, a short word by itself such as "id". */
const combined = /^(?:\d\d|[A-Za-z]\d|\d[A-Za-z]|[a-z]{2})$/;

/** A letter or a digit by itself, an acronym, a number of three digits or a year. */
const stacked = /^(?:[A-Za-z]|\d|[A-Z]{2,4}|\d{3,4})$/;

/**
 * The runs in Japanese text that a vertical line sets upright, as books and newspapers do: L1 and 13 as one character
 * (縦中横), TVL and 2024 one letter below the other. Words, longer numbers and whatever has signs in it lie on their
 * side, all of it or none: the "a" of a phrase in English stands with the rest of it.
 */
export function findUpright(text: string): UprightRun[] {
  return [...text.matchAll(phrase)].flatMap(({ 0: found, index }) => {
    const inner = found.replaceAll(edge, '');
    const from = index + found.indexOf(inner);
    const words = [...inner.matchAll(/[^ -]+/g)].map((word) => ({
      start: from + word.index,
      end: from + word.index + word[0].length,
      text: word[0],
    }));
    const runs = words.flatMap(({ text: word, ...place }): UprightRun[] => {
      if (words.length > 1 && /^[a-z]+$/.test(word)) return [];
      if (combined.test(word)) return [{ ...place, set: 'combined' }];
      return stacked.test(word) ? [{ ...place, set: 'stacked' }] : [];
    });
    return runs.length === words.length && !mixed.test(inner) ? runs : [];
  });
}
