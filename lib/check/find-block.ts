import type { Prose, ProseBlock } from '../content/prose';

/** Prepares to find the block of `prose` that stands on a line, or that the line follows. */
export function createBlockFinder({ blocks }: Prose): (line: number) => ProseBlock | undefined {
  const sorted = [...blocks].sort((a, b) => lineOf(a) - lineOf(b));

  return (line) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = sorted[middle];
      if (block && lineOf(block) <= line) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1];
  };
}

function lineOf({ node }: ProseBlock): number {
  return node.position?.start.line ?? 0;
}
