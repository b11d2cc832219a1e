import { counterpart, type Language, type Localized } from '../model';
import { cardSize } from './card-size';
import { fitPair } from './fit-pair';
import { fitText, heightOf, type SetText } from './fit-text';
import { palette, toHex, trackColour } from './palette';
import type { Typeface, Weight } from './typeface';

/** What a share image says. */
export interface Card {
  /** The language that comes first, and larger. */
  readonly locale: Language;
  /** Above the text, each with the number of its track: the layer of a passage, the tracks of an essay. */
  readonly labels: readonly { readonly text: Localized; readonly track: number }[];
  /** The text, in parts that answer each other, such as its sentences. */
  readonly parts: readonly Localized[];
  /** A text that is read in sentences, or one that is seen at a glance. */
  readonly kind: 'passage' | 'title';
  /** Below the text: where it is from. */
  readonly from: string;
}

/** The site's name, in both scripts at once, as everywhere. */
const siteName: Localized = { ja: '対訳', en: 'Taiyaku' };

const left = 88;
const right = cardSize.width - 72;
/** Where the labels' base line is, and between what heights the text stands. */
const top = { labels: 88, text: 126 } as const;
const foot = { text: 520, rule: 544, line: 592 } as const;

const scales = {
  passage: {
    first: { sizes: [56, 52, 48, 44, 41, 38, 36, 34], leading: { ja: 1.52, en: 1.3 } },
    second: { sizes: [32, 30, 28, 26, 25], leading: { ja: 1.5, en: 1.34 } },
    gap: 38,
    ends: ['best', 'good', 'fair'],
  },
  title: {
    first: { sizes: [72, 68, 64, 60, 56, 52, 48, 44], leading: { ja: 1.42, en: 1.2 } },
    second: { sizes: [40, 38, 36, 34, 32, 30, 28], leading: { ja: 1.45, en: 1.3 } },
    gap: 46,
    ends: ['best', 'good'],
  },
} as const;

/** Every character that a card shows, for the typeface to be prepared. */
export function charactersOf({ labels, parts, from }: Card): string {
  return [
    ...[...labels.map(({ text }) => text), ...parts].flatMap(({ ja, en }) => [ja, en]),
    from,
    siteName.ja,
    siteName.en,
  ].join(' ');
}

/** Draws a card as SVG of outlines alone, which comes out the same wherever it is drawn, whatever fonts are there. */
export function drawCard(card: Card, typeface: Typeface): string {
  const { locale } = card;
  const scale = scales[card.kind];
  const room = foot.text - top.text;
  const { upper, lower, height } = fitPair(card.parts, {
    ...scale,
    locale,
    typeface,
    width: right - left,
    height: room,
  });
  // A little above the middle, where the eye looks for it.
  const start = top.text + (room - height) * 0.45;
  const ink = toHex(palette.ink);
  const muted = toHex(palette.muted);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${toHex(palette.paper)}"/>`,
    ...bars(card),
    ...labelRow(card, typeface),
    ...drawText(upper, left, start, ink),
    ...drawText(lower, left, start + upper.height + scale.gap, muted),
    `<rect x="${left}" y="${foot.rule}" width="${right - left}" height="2" fill="${toHex(palette.rule)}"/>`,
    ...footer(card, typeface),
    '</svg>',
  ].join('');
}

/** Down the left edge: the colour of the track, or of each. */
function bars({ labels }: Card): string[] {
  const tracks = labels.length > 0 ? labels.map(({ track }) => track) : [1, 2];
  const height = cardSize.height / tracks.length;
  return tracks.map(
    (track, index) =>
      `<rect y="${round(index * height)}" width="20" height="${round(height)}" fill="${toHex(trackColour(track))}"/>`,
  );
}

function labelRow({ labels, locale }: Card, typeface: Typeface): string[] {
  const size = 27;
  const other = counterpart(locale);
  let x: number = left;
  return labels.flatMap(({ text, track }) => {
    const colour = toHex(trackColour(track));
    const name = textLine(text[locale], locale, 600, size, typeface, right - x - 28);
    const parts = [
      `<circle cx="${round(x + 8)}" cy="${top.labels - size * 0.36}" r="8" fill="${colour}"/>`,
      ...drawText(name, x + 30, top.labels - size * 0.88, colour),
    ];
    x += 30 + widthOf(name) + 26;
    if (text[other] !== text[locale]) {
      const answer = textLine(text[other], other, 500, size * 0.85, typeface, right - x);
      parts.push(...drawText(answer, x, top.labels - size * 0.85 * 0.88, toHex(palette.muted)));
      x += widthOf(answer) + 26;
    }
    x += 22;
    return parts;
  });
}

function footer({ from, locale }: Card, typeface: Typeface): string[] {
  const name = [
    textLine(siteName.ja, 'ja', 600, 26, typeface, 400),
    textLine(siteName.en, 'en', 600, 26, typeface, 400),
  ] as const;
  const between = 12;
  const nameStart = right - widthOf(name[0]) - between - widthOf(name[1]);
  const room = nameStart - left - 96;
  // A long title is set a little smaller before it is cut.
  const size = [24, 23, 22, 21, 20].find((each) => fitsLine(from, locale, each, typeface, room)) ?? 20;
  const source = textLine(from, locale, 500, size, typeface, room);
  const ink = toHex(palette.ink);
  return [
    ...drawText(source, left, foot.line - size * 0.88, toHex(palette.muted)),
    ...emblem(nameStart - 46, foot.line - 25),
    ...drawText(name[0], nameStart, foot.line - 26 * 0.88, ink),
    ...drawText(name[1], nameStart + widthOf(name[0]) + between, foot.line - 26 * 0.88, ink),
  ];
}

/** Two columns of four lines, as on the site's icon. */
function emblem(x: number, y: number): string[] {
  return [1, 2].flatMap((column) =>
    [0, 1, 2, 3].map(
      (line) =>
        `<rect x="${round(x + (column - 1) * 17)}" y="${round(y + line * 7.5)}" width="${line === 3 ? 8 : 13}" height="3.5" rx="1.75" fill="${toHex(trackColour(column))}"/>`,
    ),
  );
}

function fitsLine(
  text: string,
  language: Language,
  size: number,
  typeface: Typeface,
  width: number,
): boolean {
  return heightOf(text, { language, weight: 500, width, size, leading: 1 }, typeface) <= size;
}

/** As much of a text as one line holds. */
function textLine(
  text: string,
  language: Language,
  weight: Weight,
  size: number,
  typeface: Typeface,
  width: number,
): SetText {
  return fitText(text, size, { language, weight, width, size, leading: 1.2 }, typeface);
}

const widthOf = ({ lines, size }: SetText) => ((lines[0]?.width ?? 0) * size) / 1000;

/** Lines of text whose first has its em box's top at `y`. The base line is 0.88 of an em below it. */
function drawText({ lines, size, leading }: SetText, x: number, y: number, colour: string): string[] {
  const scale = size / 1000;
  const glyphs = lines.flatMap(({ atoms }, index) =>
    atoms.flatMap((atom) =>
      atom.glyphs.map(
        (glyph) =>
          `<path transform="translate(${round((atom.x + glyph.x) * scale)} ${round(index * leading - glyph.y * scale)}) scale(${scale} ${-scale})" d="${glyph.path}"/>`,
      ),
    ),
  );
  return [
    `<g fill="${colour}" transform="translate(${round(x)} ${round(y + size * 0.88)})">`,
    ...glyphs,
    '</g>',
  ];
}

const round = (value: number) => Math.round(value * 100) / 100;
