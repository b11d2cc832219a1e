/** Finds every occurrence of many patterns in one pass. */
export interface TermAutomaton {
  /**
   * Calls `visit` with the index of a pattern and the offset at which an occurrence of it ends, for every
   * occurrence, overlapping ones too: ends in ascending order, at one end the longest pattern first.
   */
  search(text: string, visit: (pattern: number, end: number) => void): void;
}

const root = 0;
const none = -1;

/**
 * The automaton of A. V. Aho and M. J. Corasick, "Efficient string matching: an aid to bibliographic search",
 * Communications of the ACM 18(6), 1975, over UTF-16 code units. Search time grows with the text and the
 * occurrences; the number of patterns only decides how many siblings a binary search meets.
 *
 * Nodes are numbered level by level with siblings side by side in the order of their symbols, so a node's
 * children need no table: they lie between its `firstChild` and its successor's. That is 18 bytes a node.
 * Empty patterns, and repeats of an earlier one, are never reported.
 */
export function createTermAutomaton(patterns: readonly string[]): TermAutomaton {
  const { indexes, lengths, starts, codes, size } = layOut(patterns);
  const firstChild = new Int32Array(size + 1);
  const symbol = new Uint16Array(size);
  const fail = new Int32Array(size);
  const patternAt = new Int32Array(size).fill(none);
  /** The nearest node, along the failure links and beginning with the node itself, at which a pattern ends. */
  const output = new Int32Array(size);
  const fromRoot = new Int32Array(0x10000);

  const child = (node: number, code: number): number => {
    if (node === root) return fromRoot[code] as number;
    let low = firstChild[node] as number;
    let high = firstChild[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((symbol[middle] as number) < code) low = middle + 1;
      else high = middle;
    }
    return low < (firstChild[node + 1] as number) && symbol[low] === code ? low : root;
  };

  /** Where the automaton goes from `node` on reading `code`; the root if nowhere better. */
  const step = (node: number, code: number): number => {
    let from = node;
    let next = child(from, code);
    while (next === root && from !== root) {
      from = fail[from] as number;
      next = child(from, code);
    }
    return next;
  };

  // The patterns that pass through each node are a stretch of the sorted list.
  const low = new Int32Array(size);
  const high = new Int32Array(size);
  high[root] = indexes.length;
  let created = 1;
  let levelEnd = 1;
  let depth = 0;
  for (let node = root; node < size; node++) {
    if (node === levelEnd) {
      depth++;
      levelEnd = created;
    }
    firstChild[node] = created;
    let place = low[node] as number;
    const end = high[node] as number;
    if (lengths[place] === depth) {
      patternAt[node] = indexes[place] as number;
      place++;
    }
    const isEnd = patternAt[node] !== none || node === root;
    output[node] = isEnd ? node : (output[fail[node] as number] as number);

    while (place < end) {
      const code = codes[(starts[place] as number) + depth] as number;
      const next = created++;
      symbol[next] = code;
      low[next] = place;
      while (place < end && codes[(starts[place] as number) + depth] === code) place++;
      high[next] = place;
      if (node === root) fromRoot[code] = next;
      else fail[next] = step(fail[node] as number, code);
    }
  }
  firstChild[size] = size;

  return {
    search(text, visit) {
      let node = root;
      for (let index = 0; index < text.length; index++) {
        node = step(node, text.charCodeAt(index));
        for (let hit = output[node] as number; hit !== root; hit = output[fail[hit] as number] as number) {
          visit(patternAt[hit] as number, index + 1);
        }
      }
    },
  };
}

/** Patterns in the order of their code units, side by side in memory. */
interface Layout {
  /** For each place in the order, which pattern it is, how long it is, and where in `codes` it starts. */
  readonly indexes: Int32Array;
  readonly lengths: Int32Array;
  readonly starts: Int32Array;
  readonly codes: Uint16Array;
  /** How many nodes their trie has: the root, and what each pattern does not share with the one before. */
  readonly size: number;
}

function layOut(patterns: readonly string[]): Layout {
  const first = new Map<string, number>();
  let length = 0;
  patterns.forEach((pattern, index) => {
    if (pattern === '' || first.has(pattern)) return;
    first.set(pattern, index);
    length += pattern.length;
  });
  const sorted = [...first.keys()].sort();
  const indexes = new Int32Array(sorted.length);
  const lengths = new Int32Array(sorted.length);
  const starts = new Int32Array(sorted.length);
  const codes = new Uint16Array(length);
  let size = 1;
  let before = 0;
  let used = 0;
  sorted.forEach((pattern, place) => {
    indexes[place] = first.get(pattern) ?? none;
    lengths[place] = pattern.length;
    starts[place] = used;
    for (let offset = 0; offset < pattern.length; offset++) codes[used + offset] = pattern.charCodeAt(offset);
    let shared = 0;
    while (
      before + shared < used &&
      shared < pattern.length &&
      codes[before + shared] === codes[used + shared]
    )
      shared++;
    size += pattern.length - shared;
    before = used;
    used += pattern.length;
  });
  return { indexes, lengths, starts, codes, size };
}
