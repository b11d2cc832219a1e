import type { ClaimEdge, Point } from './layout-claims';

/** How often lines of a layout cross; lines that leave or reach the same claim may run together. */
export function countCrossings(edges: readonly ClaimEdge[]): number {
  let crossings = 0;
  for (const [index, a] of edges.entries()) {
    for (const b of edges.slice(index + 1)) {
      for (const one of piecesOf(a)) for (const other of piecesOf(b)) if (cross(one, other)) crossings++;
    }
  }
  return crossings;
}

type Piece = readonly [Point, Point];

function piecesOf({ points }: ClaimEdge): Piece[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

/** Whether two pieces cross in their interiors, by the signs of the areas that their ends span. */
function cross([a, b]: Piece, [c, d]: Piece): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
