import { type Atom, isFullWidth } from './atoms';

/** An atom on a line; `x` and all widths in 1/1000 em. */
export interface PlacedAtom extends Atom {
  readonly x: number;
}

export interface Line {
  readonly atoms: readonly PlacedAtom[];
  readonly width: number;
}

/** What an end of line costs, in the unit of `raggedness`: 1 is a line left empty. */
const cost = { best: 0, good: 0.03, fair: 0.2, poor: 1, none: Number.POSITIVE_INFINITY } as const;

/** A last line that holds less than this share of the measure looks forgotten. */
const shortest = 0.2;

/**
 * Sets atoms in lines of at most `measure` (1/1000 em), of all ways the one with the best ends and the least ragged edge
 * (as Knuth and Plass 1981 do for a paragraph as a whole); a few lines are then balanced. `undefined` if that takes
 * more than `most` lines. An atom that is longer than the measure stands on a line of its own.
 */
export function setLines(atoms: readonly Atom[], measure: number, most: number): Line[] | undefined {
  const best = breakAtoms(atoms, measure, most);
  if (!best) return undefined;
  let { ends } = best;
  if (ends.length > 1 && ends.length <= 4) {
    // The narrowest measure with the same number of lines, and ends no worse, evens the lines out.
    for (let narrow = measure * 0.97; narrow > measure * 0.4; narrow -= measure * 0.03) {
      const tried = breakAtoms(atoms, narrow, ends.length);
      if (!tried || tried.penalty > best.penalty) break;
      if (tried.ends.length < ends.length) continue;
      ends = tried.ends;
    }
  }
  return ends.map((end, index) => placeLine(atoms.slice(ends[index - 1] ?? 0, end)));
}

/** In how few lines atoms can be set, wherever these end. Takes time in proportion to their number. */
export function fewestLines(atoms: readonly Atom[], measure: number): number {
  let lines = 0;
  for (let start = 0; start < atoms.length; ) {
    let end = start + 1;
    let width = (atoms[start]?.width ?? 0) - blankBefore(atoms[start]);
    for (let next = start + 1; next < atoms.length; next++) {
      width += gapBetween(atoms[next - 1], atoms[next]) + (atoms[next]?.width ?? 0);
      if (width - blankAfter(atoms[next]) > measure) {
        if (width - 500 > measure) break;
        continue;
      }
      if (next + 1 === atoms.length || atoms[next + 1]?.breakBefore !== 'none') end = next + 1;
    }
    if (end === start + 1) while (end < atoms.length && atoms[end]?.breakBefore === 'none') end++;
    start = end;
    lines++;
  }
  return lines;
}

function breakAtoms(atoms: readonly Atom[], measure: number, most: number) {
  interface Way {
    readonly total: number;
    readonly penalty: number;
    readonly ends: readonly number[];
  }
  const sums = [0];
  atoms.forEach((atom, index) => {
    sums.push((sums[index] ?? 0) + gapBetween(atoms[index - 1], atom) + atom.width);
  });
  /** The best ways to set the first atoms, by their number and by that of the lines. */
  const ways: Map<number, Way>[] = [new Map([[0, { total: 0, penalty: 0, ends: [] }]])];
  for (let end = 1; end <= atoms.length; end++) {
    const here = new Map<number, Way>();
    const isLast = end === atoms.length;
    const penalty = isLast ? 0 : cost[atoms[end]?.breakBefore ?? 'none'];
    for (let start = end - 1; start >= 0 && penalty < Number.POSITIVE_INFINITY; start--) {
      const width =
        (sums[end] ?? 0) -
        (sums[start] ?? 0) -
        gapBetween(atoms[start - 1], atoms[start]) -
        blankBefore(atoms[start]) -
        blankAfter(atoms[end - 1]);
      if (width > measure && atoms.slice(start + 1, end).some(({ breakBefore }) => breakBefore !== 'none'))
        break;
      const slack = Math.max(0, 1 - width / measure);
      const raggedness = isLast ? (start > 0 && slack > 1 - shortest ? 0.3 : 0) : slack ** 2;
      for (const [lines, way] of ways[start] ?? []) {
        if (lines >= most) continue;
        const total = way.total + raggedness + penalty + 0.01;
        if (total >= (here.get(lines + 1)?.total ?? Number.POSITIVE_INFINITY)) continue;
        here.set(lines + 1, { total, penalty: way.penalty + penalty, ends: [...way.ends, end] });
      }
    }
    ways.push(here);
  }
  return [...(ways.at(-1)?.values() ?? [])].sort((a, b) => a.total - b.total)[0];
}

function placeLine(atoms: readonly Atom[]): Line {
  let x = -blankBefore(atoms[0]);
  const placed = atoms.map((atom, index) => {
    x += index > 0 ? gapBetween(atoms[index - 1], atom) : 0;
    const at = { ...atom, x };
    x += atom.width;
    return at;
  });
  return { atoms: placed, width: x - blankAfter(atoms.at(-1)) };
}

/** What stands between two atoms of a line: a space; an eighth of an em between the scripts; less between brackets. */
function gapBetween(before: Atom | undefined, after: Atom | undefined): number {
  if (!before || !after) return 0;
  if (after.spaceBefore) return 250;
  // Two marks with blank halves towards each other keep one of them (JLREQ 3.1.4; CSS Text 4, text-spacing-trim).
  if (blankAfter(before) > 0 && (blankBefore(after) > 0 || blankAfter(after) > 0)) return -500;
  if (blankBefore(before) > 0 && blankBefore(after) > 0) return -500;
  const isJoint =
    isFullWidth(before.text) !== isFullWidth(after.text) &&
    /[\p{L}\p{N}]$/u.test(before.text) &&
    /^[\p{L}\p{N}]/u.test(after.text);
  return isJoint ? 125 : 0;
}

/** The blank half of an opening bracket, and of a closing one, a comma or a full stop. */
const blankBefore = (atom: Atom | undefined) =>
  /^[（〔［｛〈《「『【｟〘〖]$/u.test(atom?.text ?? '') ? 500 : 0;
const blankAfter = (atom: Atom | undefined) =>
  /^[、。，．）〕］｝〉》」』】｠〙〗]$/u.test(atom?.text ?? '') ? 500 : 0;
