import { describe, expect, it } from 'vitest';
import { checkLines, compare, formatRatio, formatValue } from './compare/comparison';
import { drawBars } from './compare/draw-bars';
import type { Measured } from './compare/figures';
import { median, ratioTo } from './compare/median';
import type { Peer } from './compare/peer';
import { writeReport } from './compare/write-report';

const circumstances = {
  date: '2026-11-25',
  machine: 'a machine <of> 2 cores & no more',
  load: 0.25,
  browser: 'Chromium 1',
  node: '20',
  times: 3,
  slowdown: 4,
};

const peers = (['by-hand', 'reader', 'astro', 'next'] as const).map((id) => ({
  id,
  name: `The ${id}`,
  madeWith: 'nothing',
}));

/** A visit in which every figure is about `size` times what it is for the hand-written page. */
function measured(size: number): Measured {
  const bytes = { html: 1000 * size, css: 100 * size, js: 200 * size, other: 0 };
  return {
    visit: {
      lcp: 1000 * size,
      cls: 0,
      blocking: size - 1,
      heap: 1e6 * size,
      openEntry: 40 * size,
      switchLanguage: 300 * size,
      first: Array(2 * size).fill('/'),
      later: [],
    },
    first: { gzip: bytes, brotli: bytes },
    later: { gzip: bytes, brotli: bytes },
  };
}

/** Compares peers of these sizes, each visited three times, once under a spell of bad weather. */
function comparisonOf(sizes: Readonly<Record<Peer['id'], number>>) {
  return compare(
    peers,
    new Map(peers.map(({ id }) => [id, [sizes[id], sizes[id] * 50, sizes[id]].map(measured)])),
  );
}

describe('the comparison of peers', () => {
  it('takes the number in the middle', () => {
    expect(median([5, 1, 100])).toBe(5);
    expect(median([4, 1, 2, 100])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('calls equals once as much, and nothing a multiple of zero', () => {
    expect(ratioTo(0, 0)).toBe(1);
    expect(ratioTo(2, 3)).toBe(1.5);
    expect(formatRatio(ratioTo(0, 3))).toBe('–');
  });

  it('writes figures as they are read', () => {
    expect(formatValue(12_547, 'B')).toBe('12.5 kB');
    expect(formatValue(213_400, 'B')).toBe('213 kB');
    expect(formatValue(1543.6, 'ms')).toBe('1,544 ms');
    expect(formatValue(0.12345, '')).toBe('0.123');
  });

  it('finds nothing to say against a reader that is the least of all', () => {
    const lines = checkLines(comparisonOf({ 'by-hand': 1, reader: 1, astro: 1, next: 9 }));
    expect(lines.filter(({ holds }) => !holds)).toEqual([]);
    expect(new Set(lines.map(({ figure }) => figure.id))).toContain('switch');
  });

  it('names every line that a reader misses', () => {
    const missed = checkLines(comparisonOf({ 'by-hand': 1, reader: 2, astro: 1, next: 2 }))
      .filter(({ holds }) => !holds)
      .map(({ figure, expected }) => `${figure.id}: ${expected}`);
    expect(missed).toContain('gzip: at most 1.5 × by hand');
    expect(missed).toContain('switch: at most 1.1 × by hand');
    expect(missed).toContain('lcp: at or ahead of Astro (1,000 ms)');
    expect(missed).toContain('lcp: ahead of Next.js (2,000 ms)');
    // Nothing shifts anywhere, and what is fetched ahead is not held against anyone.
    expect(missed.filter((line) => /^(cls|later):/.test(line))).toEqual([]);
  });

  it('reports the figures with their multiples, and what is missed', () => {
    const report = writeReport(comparisonOf({ 'by-hand': 1, reader: 2, astro: 1, next: 9 }), circumstances);
    expect(report.replace(/ +/g, ' ')).toContain(
      '| Opening a term | 40 ms | 80 ms (2.00×) | 40 ms (1.00×) | 360 ms (9.00×) |',
    );
    expect(report).toContain('- Opening a term: at most 1.1 × by hand, found 2.00×');
  });

  it('draws bars that are in proportion and can be read without seeing them', () => {
    const picture = drawBars(comparisonOf({ 'by-hand': 1, reader: 2, astro: 1, next: 8 }), circumstances);
    const widths = [...picture.matchAll(/class="bar"[^>]* width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    const [hand = 0, reader = 0, , next = 0] = widths;
    expect(reader / hand).toBeCloseTo(2, 1);
    expect(next / hand).toBeCloseTo(8, 0);
    expect(picture).toContain('Opening a term: The by-hand 40 ms, The reader 80 ms');
    expect(picture).toContain('a machine &lt;of> 2 cores &amp; no more');
  });
});
