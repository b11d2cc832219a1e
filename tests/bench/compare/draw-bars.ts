import { type Comparison, formatRatio, formatValue, medianOf, ratioOf } from './comparison';
import { type Figure, figures } from './figures';
import type { Circumstances } from './write-report';

/** What the picture shows, by the figures' ids. */
const shown = ['gzip', 'js', 'lcp', 'blocking', 'entry', 'switch'];

// Everything in CSS pixels.
const width = 880;
const margin = 24;
const gap = 32;
const columns = 2;
const panel = { width: (width - 2 * margin - gap) / columns, head: 26, row: 22, foot: 24 };
const nameWidth = 72;
const valueWidth = 132;

/**
 * The comparison as bars in an SVG, one panel a figure, each with a scale of its own. It stands on a ground of its own,
 * so that it is legible wherever it is shown, and follows the device's preference for light or dark.
 */
export function drawBars(comparison: Comparison, circumstances: Circumstances): string {
  const all = shown.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  const { peers } = comparison;
  const panelHeight = panel.head + peers.length * panel.row + panel.foot;
  const top = 76;
  const height = top + Math.ceil(all.length / columns) * panelHeight;
  const panels = all.map((figure, index) => {
    const x = margin + (index % columns) * (panel.width + gap);
    const y = top + Math.floor(index / columns) * panelHeight;
    return drawPanel(comparison, figure, x, y);
  });
  const { date, machine, browser, slowdown, times } = circumstances;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">The reader beside a hand-written page, Astro and Next.js</title>',
    `<desc id="desc">${escapeText(inWords(comparison, all))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="12"/>`,
    `<text class="title" x="${margin}" y="30">The same essay, four ways (less is better)</text>`,
    `<text class="small" x="${margin}" y="48">${escapeText(
      `${date} · ${machine} · ${browser} · ${slowdown}× slower processor, slow 4G · medians of ${times}`,
    )}</text>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

const style = [
  'text{font:13px system-ui,sans-serif;fill:#1c2030}',
  '.title{font-size:16px;font-weight:600}',
  '.small{font-size:11px;fill:#5a5d68}',
  '.figure{font-weight:600}',
  '.ground{fill:#fcfaf4}',
  '.bar{fill:#b9bcc4}',
  '.reader .bar{fill:#0b6aa2}',
  '.reader text{font-weight:600}',
  '@media(prefers-color-scheme:dark){text{fill:#e4e2da}.small{fill:#a3a6b0}.ground{fill:#16191f}.bar{fill:#5b606b}.reader .bar{fill:#7fd0f2}}',
].join('');

function drawPanel(comparison: Comparison, figure: Figure, x: number, y: number): string {
  const values = comparison.peers.map(({ id }) => medianOf(comparison, id, figure));
  const most = Math.max(...values, Number.MIN_VALUE);
  const room = panel.width - nameWidth - valueWidth;
  const rows = comparison.peers.map(({ id, name }, index) => {
    const value = values[index] ?? Number.NaN;
    const length = Math.max(1, (value / most) * room);
    const line = y + panel.head + index * panel.row;
    const ratio = id === 'by-hand' ? '' : ` (${formatRatio(ratioOf(comparison, id, figure))})`;
    return [
      `<g${id === 'reader' ? ' class="reader"' : ''}>`,
      `<text x="${x}" y="${line + 12}">${escapeText(name)}</text>`,
      `<rect class="bar" x="${x + nameWidth}" y="${line}" width="${length.toFixed(1)}" height="16" rx="2"/>`,
      `<text x="${(x + nameWidth + length + 6).toFixed(1)}" y="${line + 12}">${escapeText(formatValue(value, figure.unit) + ratio)}</text>`,
      '</g>',
    ].join('');
  });
  return [`<text class="figure" x="${x}" y="${y + 12}">${escapeText(figure.label)}</text>`, ...rows].join(
    '\n',
  );
}

/** What the bars show, in words. */
function inWords(comparison: Comparison, all: readonly Figure[]): string {
  return all
    .map((figure) => {
      const values = comparison.peers.map(
        ({ id, name }) => `${name} ${formatValue(medianOf(comparison, id, figure), figure.unit)}`,
      );
      return `${figure.label}: ${values.join(', ')}.`;
    })
    .join(' ');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
