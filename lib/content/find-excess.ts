/** What no author writes and the parser would take minutes for, or die of. */
export interface Excess {
  /** Where it is beyond all reason: a UTF-16 offset into the text. */
  readonly at: number;
  /** What was found and expected. */
  readonly reason: string;
  /** How to mend it. */
  readonly note: string;
  readonly kind: 'nesting' | 'size';
}

/** Of an essay in one language, in UTF-16 code units; a book of 10,000 passages has fewer. */
export const longestText = 5_000_000;
/** Of what stands between blank lines, an item of a list for itself. */
const longestBlock = 100_000;
const mostMarks = 10_000;
/** The parser's work on a block grows with the square of its marks; this much takes it ten seconds at worst. */
const mostWork = 1e8;
/** So few marks are no work, however many blocks have them. */
const fewMarks = 500;
/** Of lists and quotations, within each other. */
const deepestContainers = 100;
/** Of emphasis and brackets: more than the depth at which a parsed text is refused, as this is a guess. */
const deepestMarks = 500;

/**
 * Finds what is too much in Markdown before it is parsed: too long a text or block, blocks and emphasis nested without
 * end, so many marks in a block that the parser would not come back. Reads each line once, and errs on the side of
 * letting a text be. Undefined for every text that was meant to be read.
 */
export function findExcess(text: string): Excess | undefined {
  if (text.length > longestText) {
    const at = longestText;
    return size(at, 'text', text.length, longestText, 'characters', 'Divide it into several essays.');
  }
  let work = 0;
  /** The columns at which the text of the list items begins that are open. */
  let items: readonly number[] = [];
  let block = { at: 0, marks: 0, open: new Map() as Open };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, end);
    const start = readStart(line, items);
    items = start.items;
    if (start.depth > deepestContainers) return nestingAt(at);
    if (start.isBlank || start.isItem) {
      block = { at: start.isBlank ? end : at, marks: 0, open: new Map() };
    }
    if (!start.isBlank) {
      const before = block.marks;
      block.marks++;
      for (const { 0: mark, index } of line.matchAll(marksIn)) {
        if (mark.startsWith('\\')) continue;
        // A declaration or an instruction that nothing closes is looked for to the end of the block.
        block.marks += mark.length > 1 && mark.startsWith('<') ? 3 : 1;
        const depth = openOrClose(block.open, mark, line[index - 1], line[index + mark.length]);
        if (depth > deepestMarks) return nestingAt(at + index);
      }
      if (end - block.at > longestBlock) {
        return size(block.at, 'block', lengthOfBlock(text, block.at), longestBlock, 'characters', divide);
      }
      work += Math.max(0, block.marks ** 2 - Math.max(before, fewMarks) ** 2);
      if (block.marks > mostMarks || work > mostWork) {
        return size(
          block.at,
          'block',
          block.marks,
          mostMarks,
          'marks',
          `${divide} A mark that is text has \`\\\` before it.`,
        );
      }
    }
    at = end;
  }
  return undefined;
}

const divide = 'Divide it with blank lines into several passages.';

/** What the parser stops at: escapes, emphasis, code, brackets, HTML, ruby. */
const marksIn = /\\[!-/:-@[-`{-~]|\*+|_+|~+|`+|!?\[|\]|<[!?]?|\{/g;

/** For each kind of mark that is open, how deep what it holds is nested, by that kind alone. */
type Open = Map<string, number[]>;

/** Takes a mark in; the depth of what it closes, or 0. What nothing closes holds nothing. */
function openOrClose(
  open: Open,
  mark: string,
  before: string | undefined,
  after: string | undefined,
): number {
  const [sign = ''] = mark === '![' ? '[' : mark;
  if (sign === ']') return close(open, '[');
  if (sign !== '[' && !'*_~'.includes(sign)) return 0;
  const depth = sign !== '[' && /\S/.test(before ?? '') ? close(open, sign) : 0;
  if (depth === 0 && (sign === '[' || /\S/.test(after ?? ''))) {
    const depths = open.get(sign);
    if (depths) depths.push(0);
    else open.set(sign, [0]);
  }
  return depth;
}

function close(open: Open, sign: string): number {
  const depths = open.get(sign) ?? [];
  const within = depths.pop();
  if (within === undefined) return 0;
  const depth = within + 1;
  if (depths.length > 0) depths.push(Math.max(depths.pop() ?? 0, depth));
  return depth;
}

/** What a line begins with: how many quotations and items are open on it, and whether it begins a block. */
function readStart(line: string, open: readonly number[]) {
  const [quotes = ''] = /^(?:[ \t]{0,8}>)*/.exec(line) ?? [];
  let depth = quotes.split('>').length - 1;
  let column = quotes.length;
  let rest = line.slice(quotes.length);
  let items = open;
  let isItem = false;
  if (rest.trim() === '') return { items, depth, isBlank: true, isItem };
  for (;;) {
    const [space = ''] = /^[ \t]*/.exec(rest) ?? [];
    column += widthOf(space);
    rest = rest.slice(space.length);
    const here = column;
    items = items.filter((content) => content <= here);
    const [marker] = /^(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))/.exec(rest) ?? [];
    if (marker === undefined) return { items, depth: depth + items.length, isBlank: false, isItem };
    // Four columns on, it is no item but more of the text before it.
    if (marker !== '>' && here <= (items.at(-1) ?? quotes.length) + 3) isItem = true;
    column += marker.length;
    rest = rest.slice(marker.length);
    if (marker === '>') depth++;
    else items = [...items, column];
    if (depth + items.length > deepestContainers)
      return { items, depth: depth + items.length, isBlank: false, isItem };
  }
}

function widthOf(space: string): number {
  return space.length + 3 * (space.split('\t').length - 1);
}

/** Up to the next blank line. */
function lengthOfBlock(text: string, from: number): number {
  const blank = /\n[ \t>]*(?:\n|$)/g;
  blank.lastIndex = from;
  return (blank.exec(text)?.index ?? text.length) - from;
}

/** Blocks or emphasis that nest without end, deepest at an offset. */
export function nestingAt(at: number): Excess {
  return {
    at,
    kind: 'nesting',
    reason: 'Unexpected depth of blocks or emphasis, expected a few levels',
    note: 'Take marks out that should be text, or write `\\` before them.',
  };
}

function size(at: number, what: string, found: number, most: number, of: string, note: string): Excess {
  const count = (number: number) => number.toLocaleString('en');
  const reason = `Unexpected ${what} of ${count(found)} ${of}, expected ${count(most)} at most`;
  return { at, kind: 'size', reason, note };
}
