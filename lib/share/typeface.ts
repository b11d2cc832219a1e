import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import { type Language, languages } from '../model';

/** How heavy the strokes are: 200 to 900, 400 being regular. */
export type Weight = 500 | 600;

/** The outline of a glyph and where it stands: all in thousandths of an em, from the left end of the base line upwards. */
export interface PlacedGlyph {
  readonly x: number;
  readonly y: number;
  /** The data of an SVG path. */
  readonly path: string;
}

/** A piece of text as its typeface shapes it. */
export interface ShapedText {
  readonly glyphs: readonly PlacedGlyph[];
  /** In thousandths of an em. */
  readonly width: number;
}

/** Noto Serif JP, of whose files only those are opened that a text needs. */
export interface Typeface {
  /** Makes ready what the characters of `text` need; `shape` can be asked for them afterwards. */
  prepare(text: string): Promise<void>;
  /** Shapes a piece that stands on one line. A character that the typeface lacks becomes 〓, as printers have it. */
  shape(text: string, weight: Weight, language: Language): ShapedText;
}

/** Stands where the type for a character is missing (geta). */
const geta = '〓';

/**
 * Opens the typeface as npm delivers it: some 120 files, each with the characters that `unicode.json` says. Throws if
 * the package is not installed.
 */
export async function openTypeface(): Promise<Typeface> {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-jp/package.json'),
  );
  const slices = readRanges(JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')));
  const faces = new Map<string, Face>();
  const fonts = new Map<string, Font>();
  const shaped = new Map<string, ShapedText>();
  const chosen = new Map<string, string | undefined>();

  const sliceOf = (character: string, language: Language): string | undefined => {
    const key = `${language}/${character}`;
    if (!chosen.has(key)) {
      const code = character.codePointAt(0) ?? 0;
      const having = slices.filter(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to));
      // Japanese dots and dashes fill the em, and stand in the middle of it.
      const wide =
        language === 'ja' && /[―‥…]/.test(character) && having.find(({ name }) => name !== 'latin');
      chosen.set(key, (wide || having[0])?.name);
    }
    return chosen.get(key);
  };
  const fontOf = (slice: string, weight: Weight): Font => {
    const key = `${slice}/${weight}`;
    const face = faces.get(slice);
    if (!face) throw new Error(`${slice} of the typeface was not prepared`);
    const font = fonts.get(key) ?? new Font(face);
    if (!fonts.has(key)) font.setVariations([new Variation('wght', weight)]);
    fonts.set(key, font);
    return font;
  };

  return {
    async prepare(text) {
      for (const character of new Set(`${text}${geta}…`)) {
        for (const slice of languages.map((language) => sliceOf(character, language))) {
          if (slice === undefined || faces.has(slice)) continue;
          const packed = await readFile(join(folder, 'files', `noto-serif-jp-${slice}-wght-normal.woff2`));
          faces.set(slice, new Face(new Blob(await decompress(packed))));
        }
      }
    },
    shape(text, weight, language) {
      const key = `${language}/${weight}/${text}`;
      const known = shaped.get(key);
      if (known) return known;
      const glyphs: PlacedGlyph[] = [];
      let width = 0;
      for (const { slice, run } of runsOf(text, (character) => sliceOf(character, language))) {
        const font = fontOf(slice, weight);
        const buffer = new Buffer();
        buffer.addText(run);
        buffer.guessSegmentProperties();
        // A full stop or an ellipsis alone would not say which script it belongs to.
        buffer.setScript(language === 'en' ? 'Latn' : 'Kana');
        buffer.setLanguage(language);
        shape(font, buffer);
        for (const {
          codepoint,
          xAdvance = 0,
          xOffset = 0,
          yOffset = 0,
        } of buffer.getGlyphInfosAndPositions()) {
          const path = font.glyphToPath(codepoint);
          if (path) glyphs.push({ x: width + xOffset, y: yOffset, path });
          width += xAdvance;
        }
      }
      const result = { glyphs, width };
      shaped.set(key, result);
      return result;
    },
  };
}

/** Stretches of a text that one file has the characters of; what no file has is replaced. */
function runsOf(text: string, sliceOf: (character: string) => string | undefined) {
  const runs: { slice: string; run: string }[] = [];
  for (const asked of text) {
    const character = sliceOf(asked) === undefined ? geta : asked;
    const slice = sliceOf(character);
    if (slice === undefined) continue;
    const last = runs.at(-1);
    if (last?.slice === slice) last.run += character;
    else runs.push({ slice, run: character });
  }
  return runs;
}

interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** `{ "[0]": "U+25ee8,U+270f4-27101" }`, the last to be asked first, as the stylesheet of the package has it. */
function readRanges(unicode: Readonly<Record<string, string>>): Slice[] {
  return Object.entries(unicode)
    .map(([name, list]) => ({
      name: name.replace(/[[\]]/g, ''),
      ranges: list.split(',').map((range) => {
        const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
        return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
      }),
    }))
    .reverse();
}
