import { type Comparison, checkLines, formatRatio, formatValue, medianOf, ratioOf } from './comparison';
import { figures } from './figures';

/** How and when a comparison was made. */
export interface Circumstances {
  /** ISO 8601 date. */
  readonly date: string;
  readonly machine: string;
  /** How many programs wanted to run on it just before, on average: more than it has cores makes times doubtful. */
  readonly load: number;
  readonly browser: string;
  readonly node: string;
  readonly times: number;
  readonly slowdown: number;
}

/** The comparison as Markdown: the table, what it is held to, and how it was measured. */
export function writeReport(comparison: Comparison, circumstances: Circumstances): string {
  const { peers } = comparison;
  const { date, machine, load, browser, node, times, slowdown } = circumstances;
  const missed = checkLines(comparison).filter(({ holds }) => !holds);
  const count = checkLines(comparison).length;
  return [
    ...writeTable([
      ['', ...peers.map(({ name }) => name)],
      ...figures.map((figure) => [
        figure.label,
        ...peers.map(({ id }) => {
          const value = formatValue(medianOf(comparison, id, figure), figure.unit);
          return id === 'by-hand' ? value : `${value} (${formatRatio(ratioOf(comparison, id, figure))})`;
        }),
      ]),
    ]),
    '',
    `Medians of ${times} visits each, in turn, with the multiple of the hand-written page in brackets. ${date}; ${machine}, load ${load.toFixed(1)} before; ${browser}; Node.js ${node}. A phone’s window of 412 × 823, the processor slowed down ${slowdown} times, Chromium’s “Slow 4G” (180 kB/s, 562.5 ms), empty caches.`,
    '',
    ...peers.map(({ name, madeWith }) => `- ${name}: ${madeWith}`),
    '',
    missed.length === 0
      ? `All ${count} lines that the reader is held to hold.`
      : `Of ${count} lines that the reader is held to, ${missed.length} do not hold:`,
    ...(missed.length > 0 ? [''] : []),
    ...missed.map(({ figure, expected, found }) => `- ${figure.label}: ${expected}, found ${found}`),
    '',
  ].join('\n');
}

/** A table in Markdown, in columns also where it is read as it is; what stands in the first is a name, the rest figures. */
function writeTable([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const pad = (cells: readonly string[]) =>
    line(
      cells.map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      }),
    );
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [pad(head), line(rule), ...rows.map(pad)];
}
