/** What stands before a block in a dump and says what it is. */
export interface Mark {
  readonly kind: 'ordered-item' | 'unordered-item' | 'heading';
  /** Of an item its number, of a heading its depth. */
  readonly number: number;
  /** Where the marker stands, white space after it included; UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** A marker that a line begins with, or that is stuck to the end of a sentence. */
const candidate =
  /(?<=^|\n|[。．.!！?？:：;；」』）)】”’"…])[ \t\u3000]*(?:(\d{1,2})[.)](?=[ \t\u3000\D])|([\d０-９]{1,2})[．）]|([①-⑳])|(-|\*|•|‣|・)(?=[ \t\u3000]|(?<=[•‣・]))|(#{1,6})(?=[ \t\u3000]))[ \t\u3000]*(?=\S)/g;

/**
 * The markers of lists and headings in a text whose lines were run together: at the beginning of a line, or stuck to
 * the end of a sentence. A number counts only where a list begins with 1 and goes on by one; a sign within a line only
 * where white space follows it.
 */
export function findMarkers(text: string): Mark[] {
  const marks: Mark[] = [];
  let numbered: Mark[] = [];
  // A number alone is most likely part of a sentence.
  const close = () => {
    if (numbered.length > 1 || numbered.some(({ start }) => isLineStart(text, start)))
      marks.push(...numbered);
    numbered = [];
  };
  for (const match of text.matchAll(candidate)) {
    const [whole, plain, wide, circled, sign, heading] = match;
    const [start, end] = [match.index, match.index + whole.length];
    if (sign !== undefined) marks.push({ kind: 'unordered-item', number: 0, start, end });
    else if (heading !== undefined) {
      if (isLineStart(text, start)) marks.push({ kind: 'heading', number: heading.length, start, end });
    } else {
      const number = circled === undefined ? toNumber(plain ?? wide ?? '') : circled.charCodeAt(0) - 0x245f;
      const mark: Mark = { kind: 'ordered-item', number, start, end };
      if (number === (numbered.at(-1)?.number ?? 0) + 1) numbered.push(mark);
      else if (number === 1) {
        close();
        numbered.push(mark);
      }
    }
  }
  close();
  return marks.sort((a, b) => a.start - b.start);
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}
