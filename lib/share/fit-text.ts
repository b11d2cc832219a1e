import type { Language } from '../model';
import { cutText } from '../text/cut-text';
import { splitAtoms } from './atoms';
import { fewestLines, type Line, setLines } from './set-lines';
import type { Typeface, Weight } from './typeface';

/** How a text is to be set; sizes in pixels. */
export interface TextStyle {
  readonly language: Language;
  readonly weight: Weight;
  readonly width: number;
  readonly size: number;
  /** From one base line to the next, in ems. */
  readonly leading: number;
}

/** Text set in lines; sizes in pixels. */
export interface SetText {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly leading: number;
  readonly height: number;
}

/** How many of the narrowest letters an em holds, and more. */
const narrowest = 4;

/** The height that a text takes in as few lines as it can be set in. */
export function heightOf(text: string, style: TextStyle, typeface: Typeface): number {
  const atoms = splitAtoms(text, style.language, typeface, style.weight);
  return heightOfLines(fewestLines(atoms, (style.width / style.size) * 1000), style);
}

/** Sets a text in at most `height` pixels, or else as much of it as they hold, with an ellipsis. */
export function fitText(text: string, height: number, style: TextStyle, typeface: Typeface): SetText {
  const { language, weight, width, size } = style;
  const most = Math.max(1, Math.floor((height / size - 1) / style.leading + 1e-9) + 1);
  // Of a text that is longer than its narrowest letters could be, no more is looked at.
  const start = text.slice(0, Math.ceil((most * width * narrowest) / size));
  const kept = cutText(start, language, (shortened) => heightOf(shortened, style, typeface) <= height);
  const atoms = splitAtoms(kept, language, typeface, weight);
  const lines = setLines(atoms, (width / size) * 1000, most) ?? [];
  return { lines, size, leading: size * style.leading, height: heightOfLines(lines.length, style) };
}

function heightOfLines(lines: number, { size, leading }: TextStyle): number {
  return lines === 0 ? 0 : size + (lines - 1) * size * leading;
}
