import { counterpart, type Language, type Localized } from '../model';
import type { BreakQuality } from './atoms';
import { fitText, heightOf, type SetText, type TextStyle } from './fit-text';
import type { Typeface } from './typeface';

/** Sizes in pixels, the largest first; leading in ems. */
export interface Scale {
  readonly sizes: readonly number[];
  readonly leading: Localized<number>;
}

export interface PairOptions {
  /** The language that comes first. */
  readonly locale: Language;
  readonly typeface: Typeface;
  readonly width: number;
  readonly height: number;
  readonly first: Scale;
  readonly second: Scale;
  /** Between the two, in pixels. */
  readonly gap: number;
  /** Ends of lines to be put up with, if a smaller size has none better. */
  readonly ends: readonly BreakQuality[];
}

/** A text in both languages, one below the other. */
export interface FittedPair {
  readonly upper: SetText;
  readonly lower: SetText;
  readonly height: number;
}

/** How much smaller the second language is at least, and what share of the height it has where both are cut. */
const smaller = 0.72;
const lowerShare = 0.38;

/** More of a text than any image holds. */
const enough = 700;

/**
 * Fits a text in both languages one below the other, as large as they go. `parts` are what answers each other
 * (sentences, where they have been matched). What is too long in its smallest size ends after the last part that fits
 * in both languages, so that they say the same; where not even the first part fits, each is cut by itself.
 */
export function fitPair(parts: readonly Localized[], options: PairOptions): FittedPair {
  const { locale, typeface, width, first, second, gap } = options;
  const other = counterpart(locale);
  const room = options.height - gap;
  for (let kept = parts.length; kept > 0; kept--) {
    const texts = joinParts(parts.slice(0, kept), kept < parts.length);
    if (texts.ja.length + texts.en.length > enough) continue;
    const fitted = fitWhole(texts, options);
    if (fitted) return fitted;
  }
  const texts = joinParts(parts, false);
  const least = styleOf(other, second, second.sizes.at(-1) ?? 0, width);
  const lowerHeight = Math.min(room * lowerShare, heightOf(texts[other], least, typeface));
  const upper = fitText(
    texts[locale],
    room - lowerHeight,
    styleOf(locale, first, first.sizes.at(-1) ?? 0, width),
    typeface,
  );
  const lower = fitText(texts[other], room - upper.height, least, typeface);
  return { upper, lower, height: upper.height + gap + lower.height };
}

/** Both texts whole, in the largest sizes that let lines end well; `undefined` if there are none. */
function fitWhole(texts: Localized, options: PairOptions): FittedPair | undefined {
  const { locale, typeface, width, first, second, gap, ends } = options;
  const other = counterpart(locale);
  const room = options.height - gap;
  const endsWell = ({ lines }: SetText) =>
    lines.slice(1).every(({ atoms }) => ends.includes(atoms[0]?.breakBefore ?? 'none'));
  for (const size of first.sizes) {
    const upperStyle = styleOf(locale, first, size, width);
    const upperHeight = heightOf(texts[locale], upperStyle, typeface);
    for (const small of second.sizes) {
      if (upperHeight > room || small > size * smaller) continue;
      const lowerStyle = styleOf(other, second, small, width);
      const lowerHeight = heightOf(texts[other], lowerStyle, typeface);
      if (upperHeight + lowerHeight > room) continue;
      const upper = fitText(texts[locale], room - lowerHeight, upperStyle, typeface);
      if (!endsWell(upper)) break;
      const lower = fitText(texts[other], room - upper.height, lowerStyle, typeface);
      if (endsWell(lower)) return { upper, lower, height: upper.height + gap + lower.height };
    }
  }
  return undefined;
}

function styleOf(language: Language, { leading }: Scale, size: number, width: number): TextStyle {
  return { language, weight: 500, width, size, leading: leading[language] };
}

function joinParts(parts: readonly Localized[], isCut: boolean): Localized {
  const join = (language: Language, between: string) =>
    [...parts.map((part) => part[language].trim()), ...(isCut ? ['…'] : [])].filter(Boolean).join(between);
  return { ja: join('ja', ''), en: join('en', ' ') };
}
