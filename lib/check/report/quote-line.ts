import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A line of a source, and below it signs under what stands from one column to another (from 1, in UTF-16 units). East
 * Asian characters are two cells wide, as in a terminal; what cannot be seen shows as `·`. Both are cut to `width` cells
 * around the first column.
 */
export function quoteLine(
  line: string,
  from: number,
  to: number,
  width: number,
): { readonly quote: string; readonly marks: string } {
  const cells = [...graphemes.segment(line)].map(({ segment, index }) => {
    const shown = /^\s$/.test(segment) && segment !== '\u3000' ? ' ' : visible(segment);
    return { shown, index, width: stringWidth(shown) };
  });
  const isMarked = ({ index }: { index: number }) => index >= from - 1 && index < Math.max(to - 1, from);
  let first = cells.findIndex(({ index }) => index >= from - 1);
  if (first === -1) first = cells.length;

  // As much before the place as fits into a third of the width, if the line is too long.
  let start = first;
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  let room = total <= width ? total : Math.floor(width / 3);
  while (start > 0 && room >= (cells[start - 1]?.width ?? 0)) room -= cells[--start]?.width ?? 0;
  let quote = start > 0 ? '…' : '';
  let marks = start > 0 ? ' ' : '';
  let used = quote.length;
  for (const cell of cells.slice(start)) {
    if (used + cell.width > width - 1 && total > width) {
      quote += '…';
      break;
    }
    used += cell.width;
    quote += cell.shown;
    marks += (isMarked(cell) ? '^' : ' ').repeat(cell.width);
  }
  return { quote: quote.trimEnd(), marks: marks.includes('^') ? marks.trimEnd() : `${marks}^` };
}

function visible(segment: string): string {
  return stringWidth(segment) === 0 ? '·' : segment;
}
