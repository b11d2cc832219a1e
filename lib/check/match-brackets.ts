/** A bracket or quotation mark that has no counterpart, or one of another width. */
export interface OddBracket {
  readonly kind: 'unclosed' | 'unopened' | 'odd';
  readonly found: string;
  /** What should stand elsewhere (`unclosed`, `unopened`) or in its place (`odd`). */
  readonly wanted: string;
  readonly at: { readonly offset: number; readonly opener: number };
}

const pairs = '「」『』（）()“”[]［］【】〔〕〈〉《》«»';

/** Brackets that stand for each other, but for their width. */
const kinds: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']' };

/** What looks like a bracket and is none: smileys, and the mark of a list at the start or after a space. */
const others = /[:;=]['-]?[()[\]](?![\p{L}\p{N}])|(?<=^|\s)(?:\p{L}|[ivxIVX]{1,5}|\d{1,3})[)）]/gmu;

/** The brackets of a text that do not match, in the order of the text. Linear in its length. */
export function matchBrackets(text: string): OddBracket[] {
  const passed = new Set([...text.matchAll(others)].map(({ 0: sign, index }) => index + sign.length - 1));
  const odd: OddBracket[] = [];
  const open: { sign: string; offset: number }[] = [];
  const waiting = new Map<string, number>();
  const count = (sign: string, change: number) =>
    waiting.set(kindOf(sign), (waiting.get(kindOf(sign)) ?? 0) + change);
  const leave = ({ sign, offset }: { sign: string; offset: number }) =>
    odd.push({ kind: 'unclosed', found: sign, wanted: counterpartOf(sign), at: { offset, opener: offset } });

  for (let offset = 0; offset < text.length; offset++) {
    const sign = text.charAt(offset);
    const index = pairs.indexOf(sign);
    if (index < 0) continue;
    if (index % 2 === 0) {
      // “(” of a smiley opens nothing.
      if (passed.has(offset)) continue;
      open.push({ sign, offset });
      count(sign, 1);
      continue;
    }
    const opener = counterpartOf(sign);
    if ((waiting.get(kindOf(opener)) ?? 0) === 0) {
      if (!passed.has(offset))
        odd.push({ kind: 'unopened', found: sign, wanted: opener, at: { offset, opener: offset } });
      continue;
    }
    for (let last = open.pop(); last; last = open.pop()) {
      count(last.sign, -1);
      if (kindOf(last.sign) !== kindOf(opener)) {
        leave(last);
        continue;
      }
      if (last.sign !== opener) {
        const wanted = counterpartOf(last.sign);
        odd.push({ kind: 'odd', found: sign, wanted, at: { offset, opener: last.offset } });
      }
      break;
    }
  }
  for (const left of open) leave(left);
  return [...odd, ...oddStraight(text)].sort((a, b) => a.at.offset - b.at.offset);
}

/** The last straight quotation mark, where their number is odd; inches do not count. */
function oddStraight(text: string): OddBracket[] {
  const marks = [...text.matchAll(/(?<![\d\\])"/g)];
  const last = marks.at(-1);
  if (marks.length % 2 === 0 || !last) return [];
  const at = { offset: last.index, opener: last.index };
  return [{ kind: 'unclosed', found: '"', wanted: '"', at }];
}

function counterpartOf(sign: string): string {
  const index = pairs.indexOf(sign);
  return pairs.charAt(index % 2 === 0 ? index + 1 : index - 1);
}

function kindOf(sign: string): string {
  return kinds[sign] ?? sign;
}
