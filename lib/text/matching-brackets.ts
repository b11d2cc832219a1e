/** A bracket and the one that closes it, as offsets into a text. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
}

/**
 * The pairs of brackets in `text`, by the offset of the closing one. `brackets` lists them as open, close, open,
 * close…, each one UTF-16 code unit. A bracket without its counterpart is ignored.
 */
export function matchingBrackets(text: string, brackets: string): Map<number, BracketPair> {
  const pairs = new Map<number, BracketPair>();
  const waiting: { open: number; closer: string }[] = [];
  // How many of each closer are waited for, lest a stray one search the whole stack in vain.
  const wanted = new Map<string, number>();
  const want = (closer: string, change: number) => wanted.set(closer, (wanted.get(closer) ?? 0) + change);

  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const kind = brackets.indexOf(character);
    if (kind < 0) continue;
    if (kind % 2 === 0) {
      const closer = brackets.charAt(kind + 1);
      waiting.push({ open: index, closer });
      want(closer, 1);
      continue;
    }
    while ((wanted.get(character) ?? 0) > 0) {
      const last = waiting.pop();
      if (last === undefined) break;
      want(last.closer, -1);
      if (last.closer === character) {
        pairs.set(index, { open: last.open, close: index });
        break;
      }
    }
  }
  return pairs;
}
