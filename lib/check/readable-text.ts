import type { Nodes, Parents, Text } from 'mdast';
import type { VFile } from 'vfile';
import { createLocator } from '../content/locate';
import type { ProseBlock } from '../content/prose';
import type { Point, Position } from '../content/report-fault';
import type { EssaySources } from '../content/sources';
import { alignText } from './align-text';
import { type PlacedBlock, proseBlocksOf } from './prose-blocks';

/** Text that is read in one breath, a paragraph's or a cell's, without its markup, and where it stands in its file. */
export interface TextRun {
  /** Code, images, addresses that stand for themselves and calls of footnotes are one `placeholder` each. */
  readonly text: string;
  readonly kind: 'heading' | 'paragraph' | 'cell';
  /** From where to where in the file a stretch of the text stands, by UTF-16 offsets into it. */
  place(start: number, end: number): Position;
  /** The file's text for a stretch of this text, markup between its characters included. */
  source(start: number, end: number): string;
}

/** What stands in a run for something that is not read as text: the object replacement character. */
export const placeholder = '\uFFFC';

const locators = new WeakMap<VFile, (offset: number) => Point>();
const runs = new WeakMap<ProseBlock, readonly TextRun[]>();

/** Where offsets into a file's text are; prepared once for a file. */
export function locatorOf(file: VFile): (offset: number) => Point {
  const known = locators.get(file) ?? createLocator(String(file));
  locators.set(file, known);
  return known;
}

/** The runs of a block of `file`, in reading order; prepared once for a block. */
export function textRuns(file: VFile, block: ProseBlock): readonly TextRun[] {
  const known = runs.get(block);
  if (known) return known;
  const found: TextRun[] = [];
  collect(block.node, file, found);
  runs.set(block, found);
  return found;
}

/** Every run of every essay that could be parsed, with where it belongs. */
export function* textRunsOf(
  essays: readonly EssaySources[],
): Generator<PlacedBlock & { readonly run: TextRun }> {
  for (const placed of proseBlocksOf(essays)) {
    for (const run of textRuns(placed.file, placed.block)) yield { ...placed, run };
  }
}

function collect(node: Nodes, file: VFile, found: TextRun[]): void {
  if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
    const kind = node.type === 'tableCell' ? 'cell' : node.type;
    found.push(readRun(node, kind, file));
  } else if ('children' in node) {
    for (const child of node.children) collect(child, file, found);
  }
}

function readRun(block: Parents, kind: TextRun['kind'], file: VFile): TextRun {
  const source = String(file);
  const pieces: string[] = [];
  // For each UTF-16 unit of the text, from where to where it stands in the file.
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (value: string, from: number, to: number) => {
    pieces.push(value);
    for (const [start, end] of alignText(value, source.slice(from, to))) {
      starts.push(from + start);
      ends.push(from + end);
    }
  };
  const addSign = (sign: string, from: number, to: number) => {
    pieces.push(sign);
    starts.push(from);
    ends.push(to);
  };
  const walk = (node: Nodes): void => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    if (node.type === 'text') add(node.value, from, to);
    else if (node.type === 'ruby') add(node.base, from + 1, to);
    else if (node.type === 'break') addSign('\n', from, to);
    else if (!('children' in node) || (node.type === 'link' && isBare(node.url, node.children)))
      addSign(placeholder, from, to);
    else for (const child of node.children) walk(child);
  };
  for (const child of block.children) walk(child);

  return {
    text: pieces.join(''),
    kind,
    place: (start, end) => {
      const locate = locatorOf(file);
      const first = starts[start] ?? ends.at(-1) ?? block.position?.start.offset ?? 0;
      return { start: locate(first), end: locate(end > start ? (ends[end - 1] ?? first) : first) };
    },
    source: (start, end) => source.slice(starts[start] ?? 0, ends[end - 1] ?? 0),
  };
}

/** Whether a link shows its own address. */
function isBare(url: string, [only, ...more]: readonly Nodes[]): boolean {
  return more.length === 0 && only?.type === 'text' && url.endsWith((only as Text).value);
}
