const japanese = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** Whether a text holds a character of the Japanese scripts: kanji, kana, and the marks used with them alone. */
export function hasJapanese(text: string): boolean {
  return japanese.test(text);
}

/** Whether a text holds a Latin letter and nothing Japanese. */
export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !hasJapanese(text);
}

/**
 * Whether `offset` stands inside a word of a script that puts spaces between words: between two letters or digits,
 * neither Japanese. So XL2 and L20 have no edge beside L2; L2プロジェクト, Rollup中心 and L1-L2 have.
 */
export function isInsideWord(text: string, offset: number): boolean {
  return isWordCharacter(characterBefore(text, offset)) && isWordCharacter(characterAt(text, offset));
}

function isWordCharacter(character: string): boolean {
  return letterOrDigit.test(character) && !japanese.test(character);
}

/** The character (not half of a surrogate pair) that begins at `offset`; empty at the end. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The character that ends at `offset`; empty at the beginning. */
export function characterBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair) ? pair : pair.slice(-1);
}
