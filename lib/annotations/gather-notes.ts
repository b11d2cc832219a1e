import type { FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Essay, languages, type Row, type SegmentId } from '../model';
import { onceFor } from '../once-for';

/** Whether a row is a footnote, which stands below the text and not in it. */
export function isNote(row: Row): boolean {
  return row.kind === 'footnote';
}

/** The footnotes that `rows` refer to in either language, and those that these refer to, in reading order. */
export function gatherNotes(essay: Essay, rows: readonly Row[]): Row[] {
  const wanted = new Set<SegmentId>();
  const read = (row: Row) => {
    for (const language of languages) {
      for (const block of row.text[language].flatMap(({ blocks }) => blocks)) {
        visit(block, 'footnoteReference', ({ data }: FootnoteReference) => {
          if (data?.note) wanted.add(data.note.id);
        });
      }
    }
  };
  rows.forEach(read);
  if (wanted.size === 0) return [];
  const notes = notesOf(essay);
  // What is wanted grows while it is gone through, by what the notes themselves refer to.
  for (const id of wanted) (notes.get(id) ?? []).forEach(read);
  const found = new Set([...wanted].flatMap((id) => notes.get(id) ?? []));
  return found.size < 2
    ? [...found]
    : [...new Set([...notes.values()].flat())].filter((row) => found.has(row));
}

/** The notes of an essay by the ids of their segments, in reading order. */
const notesOf = onceFor(({ rows }: Essay) => {
  const notes = new Map<SegmentId, Row[]>();
  for (const row of rows.filter(isNote))
    for (const { id } of row.segments) notes.set(id, [...(notes.get(id) ?? []), row]);
  return notes;
});
