import type { FootnoteDefinition, FootnoteReference, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { SegmentId, SegmentKind } from '../model';
import type { PlacedId } from './id-comment';

/** What a reference to a footnote leads to. */
export interface NoteMark {
  /** The note's segment; its first, where a translation merged two. */
  readonly id: SegmentId;
  /** By which the note is called in this language, from 1. */
  readonly number: number;
  /** The how manieth reference to this note it is, from 1. */
  readonly occurrence: number;
}

declare module 'mdast' {
  interface FootnoteReferenceData {
    note?: NoteMark;
  }
}

/** A block, as far as notes need to know it. */
export interface NumberedBlock {
  readonly node: RootContent;
  readonly kind: SegmentKind;
  readonly ids: readonly PlacedId[];
  number?: number;
}

/**
 * Numbers the footnotes among `blocks` in the order in which the text first refers to them, tells each reference
 * where it leads, and gives the blocks in reading order: the notes last, by number. A reference in a note counts
 * after the whole of the text; a note that nothing refers to has no number. Changes the blocks and the references.
 */
export function numberNotes<Block extends NumberedBlock>(blocks: readonly Block[]): Block[] {
  const notes = new Map<string, Block & { readonly node: FootnoteDefinition }>();
  for (const block of blocks) {
    // Of two definitions the first holds, as on GitHub.
    if (isNote(block) && !notes.has(block.node.identifier)) notes.set(block.node.identifier, block);
  }
  const text = blocks.filter((block) => !isNote(block));
  if (notes.size === 0) return text;

  const numbered = new Map<Block, number>();
  const read = ({ node }: Block) =>
    visit(node, 'footnoteReference', (reference: FootnoteReference) => {
      const note = notes.get(reference.identifier);
      const [id] = note?.ids ?? [];
      if (!note) return;
      const occurrence = (numbered.get(note) ?? 0) + 1;
      numbered.set(note, occurrence);
      note.number ??= numbered.size;
      if (id) reference.data = { ...reference.data, note: { id: id.id, number: note.number, occurrence } };
    });
  text.forEach(read);
  // A note that only another note refers to is met on the way, since a Map gives what is added to it meanwhile.
  for (const note of numbered.keys()) read(note);
  const unused = blocks.filter((block) => isNote(block) && !numbered.has(block));
  return [...text, ...numbered.keys(), ...unused];
}

function isNote<Block extends NumberedBlock>(
  block: Block,
): block is Block & { readonly node: FootnoteDefinition } {
  return block.node.type === 'footnoteDefinition';
}
