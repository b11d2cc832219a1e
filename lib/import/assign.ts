/** An edge of a bipartite graph. */
export interface Candidate {
  readonly row: number;
  readonly column: number;
  /** Greater is better; above 0. */
  readonly weight: number;
}

/** Groups with more rows or columns than this are assigned best first instead, which is a little less than the best. */
const largest = 200;

/**
 * Of candidates, those that give each row and each column one partner at most and have the greatest weight in all
 * (the assignment problem; Kuhn 1955, in the form with potentials that takes cubic time). Groups of rows and columns
 * that candidates tie together are solved one by one, so that many small groups take linear time.
 */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  return groupsOf(candidates).flatMap((group) => {
    const rows = [...new Set(group.map(({ row }) => row))];
    const columns = [...new Set(group.map(({ column }) => column))];
    if (group.length === 1) return group;
    return Math.max(rows.length, columns.length) > largest ? bestFirst(group) : solve(group, rows, columns);
  });
}

function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let at = key;
    for (let next = leaders.get(at); next !== undefined && next !== at; next = leaders.get(at)) at = next;
    leaders.set(key, at);
    return at;
  };
  for (const { row, column } of candidates) leaders.set(leaderOf(`r${row}`), leaderOf(`c${column}`));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const leader = leaderOf(`r${candidate.row}`);
    const group = groups.get(leader);
    if (group) group.push(candidate);
    else groups.set(leader, [candidate]);
  }
  return [...groups.values()];
}

function bestFirst(candidates: readonly Candidate[]): Candidate[] {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  return [...candidates]
    .sort((a, b) => b.weight - a.weight)
    .filter(({ row, column }) => {
      if (rows.has(row) || columns.has(column)) return false;
      rows.add(row);
      columns.add(column);
      return true;
    });
}

/** The Hungarian method on a square of costs; what is no candidate costs nothing and stands for no partner. */
function solve(
  group: readonly Candidate[],
  rows: readonly number[],
  columns: readonly number[],
): Candidate[] {
  const size = Math.max(rows.length, columns.length);
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const cost = Array.from({ length: size }, () => new Float64Array(size));
  const chosen = new Map<string, Candidate>();
  for (const candidate of group) {
    const [r, c] = [rowAt.get(candidate.row) ?? 0, columnAt.get(candidate.column) ?? 0];
    const line = cost[r];
    if (!line || (line[c] ?? 0) <= -candidate.weight) continue;
    line[c] = -candidate.weight;
    chosen.set(`${r} ${c}`, candidate);
  }
  // Rows and columns count from 1; 0 stands for none.
  const rowOf = new Int32Array(size + 1);
  const potentials = { row: new Float64Array(size + 1), column: new Float64Array(size + 1) };
  for (let row = 1; row <= size; row++) {
    const way = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= size; c++) {
        if (used[c]) continue;
        const reduced =
          (cost[at - 1]?.[c - 1] ?? 0) - (potentials.row[at] ?? 0) - (potentials.column[c] ?? 0);
        if (reduced < (least[c] ?? 0)) {
          least[c] = reduced;
          way[c] = column;
        }
        if ((least[c] ?? 0) < delta) {
          delta = least[c] ?? 0;
          next = c;
        }
      }
      for (let c = 0; c <= size; c++) {
        if (used[c]) {
          const held = rowOf[c] ?? 0;
          potentials.row[held] = (potentials.row[held] ?? 0) + delta;
          potentials.column[c] = (potentials.column[c] ?? 0) - delta;
        } else least[c] = (least[c] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const solved: Candidate[] = [];
  for (let c = 1; c <= size; c++) {
    const candidate = chosen.get(`${(rowOf[c] ?? 0) - 1} ${c - 1}`);
    if (candidate) solved.push(candidate);
  }
  return solved;
}
