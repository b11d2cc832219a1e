import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { parseProse } from '../content/parse-prose';
import type { Prose } from '../content/prose';
import { proseText } from '../content/prose-text';
import type { SegmentId } from '../model';
import type { ImportBlock } from './import-block';
import { plainBlock } from './plain-block';

/** A line of the file to be: a block with its ids, or ids that have no text in this language. */
export type FilePart =
  | { readonly block: ImportBlock; readonly ids: readonly SegmentId[] }
  | { readonly missing: readonly SegmentId[] };

/** A Markdown file of the content folder, and the same parsed. */
export interface ComposedFile {
  readonly text: string;
  readonly prose: Prose;
  /** Blocks that had to be written as plain text, lest they read otherwise in their place. */
  readonly flattened: readonly ImportBlock[];
}

/** Where the id of a block stands: after its text, on the line below; at last, after its text as plain text. */
type Placing = 'after' | 'below' | 'plain';

/**
 * Puts the blocks of one language together as content/README.md has it, each with its ids, and makes sure that they
 * read as they should where they stand. Undefined where no way of writing them does.
 */
export function composeFile(
  parts: readonly FilePart[],
  definitions: readonly string[],
): ComposedFile | undefined {
  const placings = new Map<ImportBlock, Placing>();
  const blocks = parts.flatMap((part) => ('block' in part ? [part] : []));
  // Each round moves at least one block to the next way of writing it, mostly none.
  for (let round = 0; round <= 2 * blocks.length + 1; round++) {
    const text = join(parts, definitions, placings);
    const file = new VFile({ path: 'text.md', value: text });
    const prose = parseProse(file);
    if (!prose) return undefined;
    // Notes are read last, wherever they stand.
    const read = [...prose.blocks].sort((a, b) => startOf(a.node) - startOf(b.node));
    const wrong = blocks.findIndex(({ block, ids }, index) => {
      const found = read[index];
      return !found || found.ids.map(({ id }) => id).join() !== ids.join() || !readsSame(found.node, block);
    });
    const unused = wrong < 0 ? unusedNote(read) : -1;
    const first =
      wrong >= 0
        ? wrong
        : prose.blocks.length > blocks.length
          ? blocks.length - 1
          : unused >= 0
            ? unused
            : faultyBlock(file, read);
    if (first < 0) {
      const flattened = blocks.map(({ block }) => block).filter((block) => placings.get(block) === 'plain');
      return { text, prose, flattened };
    }
    // What has no further way of being written is broken by a neighbour, mostly by the one before it.
    const open = blocks
      .map((part, index) => ({ ...part, index }))
      .filter(({ block }) => placings.get(block) !== 'plain');
    const faulty = open.findLast(({ index }) => index <= first) ?? open[0];
    if (!faulty) return undefined;
    placings.set(
      faulty.block,
      (placings.get(faulty.block) ?? placingOf(faulty.block)) === 'after' ? 'below' : 'plain',
    );
  }
  return undefined;
}

/** The first note that nothing refers to, since what did was written as plain text; -1 if there is none. */
function unusedNote(blocks: Prose['blocks']): number {
  const used = new Set<string>();
  for (const { node } of blocks)
    visit(node, 'footnoteReference', ({ identifier }) => {
      used.add(identifier);
    });
  return blocks.findIndex(({ node }) => node.type === 'footnoteDefinition' && !used.has(node.identifier));
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

/** The block that the first error of a file is in, or -1 where there is no error. */
function faultyBlock(file: VFile, blocks: Prose['blocks']): number {
  const line = file.messages.find(({ fatal }) => fatal === true)?.line;
  if (line === undefined) return -1;
  const after = blocks.findIndex(({ node }) => (node.position?.start.line ?? 0) > line);
  return Math.max(0, (after < 0 ? blocks.length : after) - 1);
}

function readsSame(found: RootContent, { node }: ImportBlock): boolean {
  return squeeze(proseText(found)) === squeeze(proseText(node));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function join(
  parts: readonly FilePart[],
  definitions: readonly string[],
  placings: ReadonlyMap<ImportBlock, Placing>,
): string {
  let text = '';
  let before: ImportBlock | undefined;
  for (const part of parts) {
    const block = 'block' in part ? part.block : undefined;
    const isSameList =
      block?.list !== undefined &&
      block.list.number === before?.list?.number &&
      !block.list.isLoose &&
      // What is written as plain text is no item.
      placings.get(block) !== 'plain' &&
      placings.get(before) !== 'plain';
    if (text !== '') text += isSameList ? '\n' : '\n\n';
    text +=
      'block' in part
        ? withIds(part.block, part.ids, placings.get(part.block) ?? placingOf(part.block))
        : `<!-- missing ${part.missing.map((id) => `#${id}`).join(' ')} -->`;
    before = block;
  }
  if (definitions.length > 0) text += `\n\n${definitions.join('\n')}`;
  return `${text}\n`;
}

function withIds(block: ImportBlock, ids: readonly SegmentId[], placing: Placing): string {
  const comment = `<!-- ${ids.map((id) => `#${id}`).join(' ')} -->`;
  if (placing === 'plain')
    return `${plainBlock(proseText(block.node).trim() || block.kind).markdown} ${comment}`;
  return placing === 'after' ? `${block.markdown} ${comment}` : `${block.markdown}\n${comment}`;
}

/** A comment can end what ends in a paragraph or a heading; below anything else it has a line of its own. */
function placingOf({ node }: ImportBlock): Placing {
  let last: Nodes = node;
  while ('children' in last && last.type !== 'paragraph' && last.type !== 'heading') {
    const inner: Nodes | undefined = last.children.at(-1);
    if (!inner) return 'below';
    last = inner;
  }
  return last.type === 'paragraph' || last.type === 'heading' ? 'after' : 'below';
}
