/** What a line begins with that makes it the item of a list. */
export interface ListMarker {
  /** The number that it bears; absent in a list without numbers. */
  readonly number?: number;
  /** How much of the line the marker is, white space after it too. */
  readonly length: number;
}

const ordered =
  /^[ \t\u3000]*(?:(\d{1,3})[.)](?=[\s\u3000]|[^\d\s!-~])|([\d０-９]{1,3})[．）]|[(（]([\d０-９]{1,3})[)）]|([①-⑳]))[ \t\u3000]*/;

const unordered = /^[ \t\u3000]*(?:[-*+][ \t\u3000]+|[•‣⁃◦・･][ \t\u3000]*)/;

/**
 * The marker that `text` begins with: `1.`, `1)`, `１．`, `（1）`, `①` before an item with a number, `-`, `*`, `+`, `•`
 * and `・` before one without. A number is one of a list only where white space or Japanese follows: 1.5 is none.
 */
export function readListMarker(text: string): ListMarker | undefined {
  const found = ordered.exec(text);
  if (found && found[0].length < text.length) {
    const [whole, plain, wide, enclosed, circled] = found;
    const digits = plain ?? wide ?? enclosed;
    const number =
      digits === undefined
        ? (circled?.charCodeAt(0) ?? 0) - 0x245f
        : Number(digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
    return { number, length: whole.length };
  }
  const [bullet] = unordered.exec(text) ?? [];
  return bullet !== undefined && bullet.length < text.length ? { length: bullet.length } : undefined;
}
