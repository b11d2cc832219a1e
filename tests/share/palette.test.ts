import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { type Oklch, palette, toHex, trackColour } from '@/lib/share/palette';

const sheet = readFileSync(resolve(import.meta.dirname, '../../app/reader.css'), 'utf8');

/** Tracks share their lightness, which is a token of its own. */
const styles = sheet.replaceAll('var(--deep)', /--deep: ([\d.]+%)/.exec(sheet)?.[1] ?? '');

/** The light value of a token in the stylesheet. */
function token(name: string): string | undefined {
  const value = new RegExp(`--${name}: (?:light-dark\\((oklch\\([^)]*\\))|var\\(--([a-z]+)\\))`).exec(styles);
  return value?.[2] ? token(value[2]) : value?.[1];
}

const written = ([lightness, chroma, hue]: Oklch) =>
  `oklch(${+(lightness * 100).toFixed(2)}% ${chroma} ${hue})`;

it('has the colours of the stylesheet', () => {
  for (const name of ['paper', 'ink', 'muted', 'rule'] as const)
    expect(written(palette[name]), name).toBe(token(name));
  expect(styles).toContain(`--paper: light-dark(${token('paper')}, ${written(palette.darkPaper)})`);
  for (const [track, colour] of palette.tracks.entries())
    expect(written(colour)).toBe(token(`track-${track}`));
  expect(token(`track-${palette.tracks.length}`)).toBeUndefined();
});

it('has a colour for a track that the design has none for', () => {
  expect(trackColour(99)).toEqual(trackColour(0));
});

it('turns OKLCH into what browsers show for it', () => {
  // The primaries of sRGB, as CSS Color 4 gives them in OKLCH.
  expect(toHex([0.62796, 0.25768, 29.234])).toBe('#ff0000');
  expect(toHex([0.86644, 0.29483, 142.495])).toBe('#00ff00');
  expect(toHex([0.45201, 0.31321, 264.052])).toBe('#0000ff');
  expect(toHex([1, 0, 0])).toBe('#ffffff');
});
