import { judgeGrowth } from './judge-growth';
import type { LibraryCosts } from './measure-library';
import type { Cost } from './run-measured';

interface Column {
  readonly title: string;
  readonly read: (costs: LibraryCosts) => number;
  readonly show: (value: number) => string;
  /** Whether it may not grow faster than its input; of what a reader waits for it is enough to be told. */
  readonly isJudged: boolean;
}

const seconds = (value: number) => `${value.toFixed(1)} s`;
const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;
const kilobytes = (value: number) => `${(value / 1e3).toFixed(1)} kB`;
const milliseconds = (value: number) => (Number.isNaN(value) ? '–' : `${value.toFixed(0)} ms`);
const whole = (value: number) => value.toLocaleString('en');

const parts = ['check', 'render', 'files', 'publish'] as const;

const cpu = (name: (typeof parts)[number]): Column => ({
  title: `${name}, CPU`,
  read: (costs) => costs[name].cpu,
  show: seconds,
  isJudged: true,
});

const columns: readonly Column[] = [
  ...parts.map(cpu),
  { title: 'check', read: ({ check }) => check.wall, show: seconds, isJudged: false },
  { title: 'build', read: ({ build }) => build.wall, show: seconds, isJudged: false },
  { title: 'check, memory', read: ({ check }) => check.memory, show: megabytes, isJudged: true },
  { title: 'build, memory', read: ({ build }) => build.memory, show: megabytes, isJudged: true },
  { title: 'page', read: ({ reading }) => reading.bytes, show: kilobytes, isJudged: true },
  { title: 'gzip', read: ({ reading }) => reading.gzip, show: kilobytes, isJudged: true },
  { title: 'elements', read: ({ reading }) => reading.elements, show: whole, isJudged: true },
  {
    title: 'first passage',
    read: ({ reading }) => reading.firstPassage,
    show: milliseconds,
    isJudged: false,
  },
  { title: 'popover', read: ({ reading }) => reading.popover, show: milliseconds, isJudged: false },
  { title: 'search', read: ({ reading }) => reading.search, show: milliseconds, isJudged: false },
];

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The head of the table, in Markdown, for what grows. */
export function header(name: string): string {
  return [
    line([name, ...columns.map(({ title }) => title)]),
    line(['---:', ...columns.map(() => '---:')]),
  ].join('\n');
}

/** What a library of one size costs. */
export function row(name: string, costs: LibraryCosts): string {
  return line([name, ...columns.map(({ read, show }) => show(read(costs)))]);
}

/** How many times the marginal cost of one step that of the next is; what is over its limit has an exclamation mark. */
export function growthCells({
  without,
  before,
  after,
  ratio,
}: {
  readonly without: LibraryCosts;
  readonly before: LibraryCosts;
  readonly after: LibraryCosts;
  readonly ratio: number;
}): { readonly row: string; readonly isOver: boolean } {
  let isOver = false;
  const cells = columns.map(({ read, isJudged }) => {
    if (!isJudged) return '';
    const verdict = judgeGrowth({ base: read(without), before: read(before), after: read(after), ratio });
    isOver ||= verdict.isOver;
    return `${verdict.factor === undefined ? 'noise' : `×${verdict.factor.toFixed(1)}`}${verdict.isOver ? '!' : ''}`;
  });
  return { row: line([`for ×${ratio}`, ...cells]), isOver };
}

/** Whether it was built within 30 minutes and 24 GB. */
export function isWithinLimits({ build, check }: LibraryCosts): boolean {
  return [build, check].every(({ wall, memory }: Cost) => wall <= 30 * 60 && memory <= 24e9);
}
