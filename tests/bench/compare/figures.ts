import type { PageBytes } from './page-bytes';
import type { Visit } from './visit';

/** One visit with the bytes of what it fetched for the first view, and afterwards. */
export interface Measured {
  readonly visit: Visit;
  readonly first: PageBytes;
  readonly later: PageBytes;
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly unit: 'B' | 'ms' | '';
  of(measured: Measured): number;
  /** How many times the hand-written page's figure the reader may have, where there is such a line. */
  readonly limit?: number;
  /** What the reader may have at most, in the figure's unit. */
  readonly most?: number;
  /** Whether it is only told: what a page fetches ahead is what its site can do, and no fault. */
  readonly isAside?: boolean;
}

/** What is measured of each peer, in the order of the table. */
export const figures: readonly Figure[] = [
  { id: 'html', label: 'HTML, gzip', unit: 'B', of: ({ first }) => first.gzip.html },
  { id: 'css', label: 'Stylesheets, gzip', unit: 'B', of: ({ first }) => first.gzip.css },
  { id: 'js', label: 'Script, gzip', unit: 'B', of: ({ first }) => first.gzip.js, most: 6144 },
  { id: 'other', label: 'Other, gzip', unit: 'B', of: ({ first }) => first.gzip.other },
  { id: 'gzip', label: 'First view, gzip', unit: 'B', of: ({ first }) => totalOf(first.gzip), limit: 1.5 },
  { id: 'html-br', label: 'HTML, brotli', unit: 'B', of: ({ first }) => first.brotli.html },
  { id: 'css-br', label: 'Stylesheets, brotli', unit: 'B', of: ({ first }) => first.brotli.css },
  { id: 'js-br', label: 'Script, brotli', unit: 'B', of: ({ first }) => first.brotli.js },
  { id: 'other-br', label: 'Other, brotli', unit: 'B', of: ({ first }) => first.brotli.other },
  { id: 'brotli', label: 'First view, brotli', unit: 'B', of: ({ first }) => totalOf(first.brotli) },
  { id: 'requests', label: 'Requests', unit: '', of: ({ visit }) => visit.first.length },
  { id: 'lcp', label: 'Largest contentful paint', unit: 'ms', of: ({ visit }) => visit.lcp, limit: 1.1 },
  { id: 'cls', label: 'Layout shift', unit: '', of: ({ visit }) => visit.cls },
  { id: 'blocking', label: 'Blocking time', unit: 'ms', of: ({ visit }) => visit.blocking, limit: 1.1 },
  { id: 'heap', label: 'JavaScript heap', unit: 'B', of: ({ visit }) => visit.heap },
  { id: 'entry', label: 'Opening a term', unit: 'ms', of: ({ visit }) => visit.openEntry, limit: 1.1 },
  {
    id: 'switch',
    label: 'Switching language',
    unit: 'ms',
    of: ({ visit }) => visit.switchLanguage,
    limit: 1.1,
  },
  {
    id: 'later',
    label: 'Fetched ahead when idle, gzip',
    unit: 'B',
    of: ({ later }) => totalOf(later.gzip),
    isAside: true,
  },
];

function totalOf(bytes: PageBytes['gzip']): number {
  return Object.values(bytes).reduce((sum, one) => sum + one, 0);
}
