import { type Figure, figures, type Measured } from './figures';
import { median, ratioTo } from './median';
import type { Peer } from './peer';

type PeerId = Peer['id'];

/** Where a figure of the reader is to be, and whether it is there. */
export interface Line {
  readonly figure: Figure;
  readonly expected: string;
  readonly found: string;
  readonly holds: boolean;
}

/** Medians of every figure for every peer. */
export interface Comparison {
  readonly peers: readonly Pick<Peer, 'id' | 'name' | 'madeWith'>[];
  readonly medians: ReadonlyMap<PeerId, ReadonlyMap<string, number>>;
}

/** Takes the medians of what was measured in each round. */
export function compare(
  peers: readonly Pick<Peer, 'id' | 'name' | 'madeWith'>[],
  measured: ReadonlyMap<PeerId, readonly Measured[]>,
): Comparison {
  const medians = new Map(
    peers.map(({ id }) => [
      id,
      new Map(
        figures.map((figure) => [figure.id, median((measured.get(id) ?? []).map((one) => figure.of(one)))]),
      ),
    ]),
  );
  return { peers, medians };
}

export function medianOf({ medians }: Comparison, peer: PeerId, figure: Figure): number {
  return medians.get(peer)?.get(figure.id) ?? Number.NaN;
}

/** How many times the hand-written page's figure a peer's is. */
export function ratioOf(comparison: Comparison, peer: PeerId, figure: Figure): number {
  return ratioTo(medianOf(comparison, 'by-hand', figure), medianOf(comparison, peer, figure));
}

/**
 * What the reader's figures are held to: a multiple of the hand-written page's, ahead of Next.js, and at or ahead of
 * Astro. Where both are zero nobody is ahead, and the line holds.
 */
export function checkLines(comparison: Comparison): Line[] {
  const lines: Line[] = [];
  for (const figure of figures) {
    if (figure.isAside) continue;
    const own = medianOf(comparison, 'reader', figure);
    const [astro, next] = [medianOf(comparison, 'astro', figure), medianOf(comparison, 'next', figure)];
    const show = (value: number) => formatValue(value, figure.unit);
    const add = (expected: string, found: string, holds: boolean) =>
      lines.push({ figure, expected, found, holds });
    if (figure.most !== undefined) add(`at most ${show(figure.most)}`, show(own), own <= figure.most);
    if (figure.limit !== undefined) {
      const ratio = ratioOf(comparison, 'reader', figure);
      add(`at most ${figure.limit} × by hand`, formatRatio(ratio), ratio <= figure.limit);
    }
    add(`at or ahead of Astro (${show(astro)})`, show(own), own <= astro);
    add(`ahead of Next.js (${show(next)})`, show(own), own < next || (own === 0 && next === 0));
  }
  return lines;
}

/** A figure as it is read: `12.5 kB`, `310 ms`. */
export function formatValue(value: number, unit: Figure['unit']): string {
  if (unit === 'ms') return `${Math.round(value).toLocaleString('en')} ms`;
  if (unit === '') return `${Math.round(value * 1000) / 1000}`;
  return value < 100_000 ? `${(value / 1000).toFixed(1)} kB` : `${Math.round(value / 1000)} kB`;
}

/** A ratio as it is read: `1.5×`. */
export function formatRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}×`;
}
