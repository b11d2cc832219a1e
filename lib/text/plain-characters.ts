/** First and last UTF-16 code units of the ranges that most Japanese and English text consists of. */
const ranges: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0x2018, 0x201d],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a0, 0x30fe],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xff01, 0xff9d],
];

const plain = new Uint8Array(0x10000);
for (const [first, last] of ranges) plain.fill(1, first, last + 1);

/**
 * Whether a UTF-16 code unit is a character that NFKC and lower case turn into exactly one, and between two of
 * which a grapheme always ends (UAX #29, but for CR LF). Such text needs no `Intl.Segmenter`, which is slow.
 */
export function isPlain(codeUnit: number): boolean {
  return plain[codeUnit] === 1;
}

/** Whether a plain code unit is white space. */
export function isPlainSpace(codeUnit: number): boolean {
  return codeUnit <= 0x20 || codeUnit === 0x3000;
}
