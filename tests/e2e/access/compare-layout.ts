import type { Layout } from './in-page';

/** How far something may stand from where it stood, in CSS pixels: browsers round in their own ways. */
const tolerance = 1.5;

/** Stands in a fixture for what depends on the fonts of a machine. */
const anything = '~';

/** What holds in every one of several descriptions of a page that were made with different fonts. */
export function commonLayout(layouts: readonly Layout[]): Layout {
  const [first = {}, ...others] = layouts;
  const shared = Object.keys(first).filter((box) => others.every((layout) => layout[box]));
  return Object.fromEntries(
    shared.map((box) => {
      const all = layouts.map((layout) => layout[box] ?? []);
      const [values = []] = all;
      const kept = values.filter((value) => all.every((each) => each.includes(value)));
      const loose = ['x', 'w', 'after'].filter((kind) =>
        all.some((each) => each.some((value) => kindOf(value) === kind && !kept.includes(value))),
      );
      return [box, [...kept, ...loose.map((kind) => `${kind} ${anything}`)]];
    }),
  );
}

/** Where a page's layout differs from what it was, a line for each box and value. */
export function compareLayouts(expected: Layout, found: Layout): string[] {
  const differences: string[] = [];
  for (const [box, values] of Object.entries(expected)) {
    const now = found[box];
    if (!now) {
      differences.push(`${box} is not there`);
      continue;
    }
    for (const value of values) {
      if (!value.endsWith(anything) && !now.some((each) => isNear(each, value)))
        differences.push(`${box}: ${value} is not there, but ${sameKind(now, value)}`);
    }
    for (const value of now) {
      const isFree = values.includes(`${kindOf(value)} ${anything}`);
      if (!isFree && !values.some((each) => isNear(each, value)))
        differences.push(`${box}: ${value} is new beside ${sameKind(values, value)}`);
    }
  }
  for (const box of Object.keys(found)) if (!expected[box]) differences.push(`${box} is new`);
  return differences;
}

/** A description as it is kept: a line for each box. */
export function writeLayout(layout: Layout): string {
  return Object.entries(layout)
    .map(([box, values]) => `${box}: ${values.join(' | ')}\n`)
    .join('');
}

export function readLayout(text: string): Layout {
  const lines = text.split('\n').filter((line) => line.includes(': '));
  return Object.fromEntries(
    lines.map((line) => {
      const end = line.lastIndexOf(': ');
      return [line.slice(0, end), line.slice(end + 2).split(' | ')];
    }),
  );
}

const kindOf = (value: string) => value.split(' ')[0] ?? '';

const sameKind = (values: readonly string[], like: string) =>
  values.filter((value) => kindOf(value) === kindOf(like)).join(', ') || 'nothing of the kind';

function isNear(one: string, other: string): boolean {
  const [, words, number] = /^(.*?)(-?[\d.]+)?$/.exec(one) ?? [];
  const [, otherWords, otherNumber] = /^(.*?)(-?[\d.]+)?$/.exec(other) ?? [];
  return words === otherWords && Math.abs(Number(number ?? 0) - Number(otherNumber ?? 0)) <= tolerance;
}
