import { layLines } from './lay-lines';
import { type PrintedText, pageMargin, placeOfSection, startsOf, textLines } from './printed-text';
import type { Sheet } from './read-pdf';

/** Every sheet that ends with the first line alone of a passage that has more, as `passage on sheet n`. */
export function findLoneLines(sheets: readonly Sheet[], printed: PrintedText): string[] {
  const starts = startsOf(sheets, printed);
  const faults = new Set<string>();
  for (const column of printed.columns) {
    const lines = textLines(sheets, printed, column);
    for (const [index, { passage, sheet, baseline }] of starts.entries()) {
      const next = starts[index + 1];
      // An address stands a little above the line that it belongs to, or below.
      const isOfPassage = (line: { sheet: number; baseline: number }) =>
        (line.sheet > sheet || line.baseline < baseline + 6) &&
        (!next ||
          line.sheet < next.sheet ||
          (line.sheet === next.sheet && line.baseline > next.baseline + 6));
      const own = lines.filter(isOfPassage).filter((line) => line.sheet >= sheet);
      const here = own.filter((line) => line.sheet === sheet);
      if (here.length === 1 && own.length > 1) faults.add(`${passage} on sheet ${sheet + 1}`);
    }
  }
  return [...faults];
}

/** Every heading after which its sheet ends: in the text by its passage, after the text by its words. */
export function findLoneHeadings(sheets: readonly Sheet[], printed: PrintedText): string[] {
  const starts = startsOf(sheets, printed);
  const whole = layLines(sheets, { left: 0, right: Number.POSITIVE_INFINITY });
  return [
    ...printed.headings.filter((heading) => {
      const at = starts.findIndex(({ passage }) => passage === heading);
      return starts[at + 1]?.sheet !== starts[at]?.sheet;
    }),
    ...printed.sections.filter((heading) => {
      const { sheet, baseline } = placeOfSection(sheets, heading);
      // The page's number stands below every heading.
      return !whole.some(
        (line) => line.sheet === sheet && line.baseline < baseline && line.baseline > pageMargin.foot,
      );
    }),
  ];
}

/** The numbers of terms that stand raised behind words of the text, a set for each column. */
export function raisedNumbers(sheets: readonly Sheet[], printed: PrintedText): ReadonlySet<number>[] {
  return printed.columns.map((column) => {
    const end = placeOfSection(sheets, printed.sections[0]);
    const found = sheets.slice(0, end.sheet + 1).flatMap(({ pieces }, sheet) => {
      const own = pieces.filter(
        ({ left, baseline }) =>
          left >= column.left && left < column.right && (sheet < end.sheet || baseline > end.baseline),
      );
      return own.filter(
        ({ text, left, baseline, size }) =>
          /^\d+$/.test(text) &&
          own.some(
            (word) =>
              word.size > size &&
              word.baseline < baseline - 1 &&
              word.baseline > baseline - size &&
              word.right > left - 4 &&
              word.left < left,
          ),
      );
    });
    return new Set(found.map(({ text }) => Number(text)));
  });
}

/** The numbers of the notes to terms, in the order in which they stand. */
export function noteNumbers(sheets: readonly Sheet[], { sections: [terms, next] }: PrintedText): number[] {
  const from = placeOfSection(sheets, terms);
  const to = placeOfSection(sheets, next);
  return sheets.flatMap(({ width, pieces }, sheet) => {
    const notes = pieces.flatMap(({ text, left, baseline }) => {
      const [, number] = /^(\d+)\.$/.exec(text.trim()) ?? [];
      const isWithin =
        (sheet > from.sheet || (sheet === from.sheet && baseline < from.baseline)) &&
        (sheet < to.sheet || (sheet === to.sheet && baseline > to.baseline));
      return number !== undefined && isWithin
        ? [{ number: Number(number), second: left > width / 2, baseline }]
        : [];
    });
    return notes
      .toSorted((a, b) => Number(a.second) - Number(b.second) || b.baseline - a.baseline)
      .map(({ number }) => number);
  });
}

/** Every piece of text that reaches into the margin of its sheet, where only the page's number may be. */
export function findCut(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ width, height, pieces }, sheet) =>
    pieces
      .filter(({ text, left, right, baseline, size }) => {
        const isNumber = text === `${sheet + 1} / ${sheets.length}`;
        const isWithin =
          // Punctuation may hang out by half a letter.
          left > pageMargin.side - size / 2 - 1 &&
          right < width - pageMargin.side + size / 2 + 1 &&
          baseline > pageMargin.foot &&
          baseline + size * 0.7 < height - pageMargin.head + 1;
        return !isNumber && !isWithin;
      })
      .map(({ text }) => `${text} on sheet ${sheet + 1}`),
  );
}
