import type { FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Essay, languages, type Row, type SegmentId } from '../model';

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
  const notes = essay.rows.filter(isNote);
  // What is wanted grows while it is gone through, by what the notes themselves refer to.
  for (const id of wanted)
    notes.filter(({ segments }) => segments.some((one) => one.id === id)).forEach(read);
  return notes.filter(({ segments }) => segments.some(({ id }) => wanted.has(id)));
}
