import type { Piece, Sheet } from './read-pdf';

/** From where to where a column goes, in points from the left of the sheet. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Pieces on one baseline of a column. */
export interface Line {
  readonly sheet: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly size: number;
}

/** How far two pieces of one line may stand apart in height: scripts that share it have faces of their own. */
const tolerance = 1.5;

/** The lines of a column, from the top of the first sheet to the foot of the last. */
export function layLines(sheets: readonly Sheet[], column: Column): Line[] {
  return sheets.flatMap(({ pieces }, sheet) => {
    const lines: Piece[][] = [];
    for (const piece of pieces) {
      if (piece.left < column.left - 1 || piece.left >= column.right) continue;
      const line = lines.find(([first]) => first && Math.abs(first.baseline - piece.baseline) < tolerance);
      if (line) line.push(piece);
      else lines.push([piece]);
    }
    return lines
      .map((line): Line => {
        const inOrder = line.toSorted((a, b) => a.left - b.left);
        return {
          sheet,
          baseline: Math.max(...line.map(({ baseline }) => baseline)),
          left: Math.min(...line.map(({ left }) => left)),
          right: Math.max(...line.map(({ right }) => right)),
          text: inOrder
            .map(({ text }) => text)
            .join('')
            .replace(/\s+/g, ''),
          size: Math.max(...line.map(({ size }) => size)),
        };
      })
      .toSorted((a, b) => b.baseline - a.baseline);
  });
}
