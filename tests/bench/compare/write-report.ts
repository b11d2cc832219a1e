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
    row(['', ...peers.map(({ name }) => name)]),
    row(['---', ...peers.map(() => '---:')]),
    ...figures.map((figure) =>
      row([
        figure.label,
        ...peers.map(({ id }) => {
          const value = formatValue(medianOf(comparison, id, figure), figure.unit);
          return id === 'by-hand' ? value : `${value} (${formatRatio(ratioOf(comparison, id, figure))})`;
        }),
      ]),
    ),
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

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
