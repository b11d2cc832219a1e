import type { Page } from '@playwright/test';
import { type Column, type Line, layLines } from './lay-lines';
import type { Sheet } from './read-pdf';

/** What the text on paper is looked at by. */
export interface PrintedText {
  /** The margin, and the columns of text from left to right. */
  readonly margin: Column;
  readonly columns: readonly Column[];
  /** The passages, in order, and those of them that are headings. */
  readonly passages: readonly string[];
  readonly headings: readonly string[];
  /** The headings of what comes after the text, in order; the first is that of the terms, if there are any. */
  readonly sections: readonly string[];
}

/** A line in the margin that says where a passage begins. */
export interface Start extends Place {
  readonly passage: string;
}

/** What the margins of `@page` leave of the sheet, in points. */
export const pageMargin = { side: (15 / 25.4) * 72, foot: (16 / 25.4) * 72, head: (14 / 25.4) * 72 } as const;

/** Letters of the text are larger than this, those of what is said about it, and readings, are not; in points. */
const smallest = 7.2;

/** Letters of its paragraphs are larger than this, those of tables, code and what follows the text are not; in points. */
const smallestLetter = 9;

/** How far a bracket at the beginning of a line may begin before its column: the empty half of it; in points. */
const hanging = 8;

/** How high the name of the page and its address are, above the text; in points. */
const runningHead = 20;

/** Asks the page what there is to print, and its PDF where the columns are. */
export async function lookAtText(page: Page, sheets: readonly Sheet[]): Promise<PrintedText> {
  const { columns, sections, ...found } = await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    return {
      columns: all('[id="subtitle"] > [data-text]').filter((text) => text.checkVisibility()).length,
      passages: all('.passage').map(({ id }) => id),
      headings: all('.passage[data-kind="heading"]').map(({ id }) => id),
      sections: all('main > .apparatus > h2').map(({ textContent }) => textContent ?? ''),
    };
  });
  const width = sheets[0]?.width ?? 0;
  const edges = [commonestLeft(sheets, width * 0.15, width * 0.4)];
  if (columns === 2) edges.push(commonestLeft(sheets, width * 0.4, width * 0.8));
  return {
    ...found,
    sections: sections.map((heading) => heading.normalize('NFKC').replace(/\s+/g, '')),
    margin: { left: pageMargin.side, right: (edges[0] ?? width) - hanging },
    columns: edges.map((left, index) => ({
      left: left - hanging,
      right: (edges[index + 1] ?? width) - hanging,
    })),
  };
}

/** Where most pieces of the text between two places begin, in points: the edge of a column, as every line of it does. */
function commonestLeft(sheets: readonly Sheet[], from: number, to: number): number {
  const counts = new Map<number, number>();
  for (const { left, size } of sheets.flatMap(({ pieces }) => pieces)) {
    const place = Math.round(left);
    if (size > smallestLetter && left > from && left < to) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest?.[0] ?? from;
}

/** A place on paper: on which sheet, and how high above its foot. */
interface Place {
  readonly sheet: number;
  readonly baseline: number;
}

const isBefore = (a: Place, b: Place) =>
  a.sheet < b.sheet || (a.sheet === b.sheet && a.baseline > b.baseline);

/** Where a section after the text has its heading; nowhere on paper if it is beyond the last sheet. */
export function placeOfSection(sheets: readonly Sheet[], heading: string | undefined): Place {
  const lines = layLines(sheets, { left: 0, right: Number.POSITIVE_INFINITY });
  return lines.find(({ text }) => text === heading) ?? { sheet: sheets.length, baseline: 0 };
}

/** The lines of a column that belong to the text itself: no numbers of notes, no readings, nothing that comes after. */
export function textLines(sheets: readonly Sheet[], { sections }: PrintedText, column: Column): Line[] {
  const end = placeOfSection(sheets, sections[0]);
  return layLines(sheets, column).filter(
    (line) =>
      isBefore(line, end) &&
      line.size > smallest &&
      !/^\*?\d+$/.test(line.text) &&
      line.baseline < (sheets[line.sheet]?.height ?? 0) - pageMargin.head - runningHead,
  );
}

/** Where every passage begins, by the addresses in the margin. */
export function startsOf(sheets: readonly Sheet[], { margin, sections }: PrintedText): Start[] {
  const end = placeOfSection(sheets, sections[0]);
  return layLines(sheets, margin).flatMap((line) => {
    const [, passage] = /^#([a-z][a-z0-9-]*)$/.exec(line.text) ?? [];
    return passage !== undefined && isBefore(line, end) ? [{ passage, ...line }] : [];
  });
}
