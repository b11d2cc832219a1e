/**
 * For each UTF-16 unit of `value`, which the Markdown `source` spells, from where to where it is spelt there: `\*` and
 * `&amp;` are one character, and what begins a line (`> `, indentation) is none. Goes through both once.
 */
export function alignText(value: string, source: string): (readonly [start: number, end: number])[] {
  const places: (readonly [number, number])[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    let spelling = spell(value, index, source, at);
    if (!spelling) {
      // What a line of a list or a quotation begins with, or space at the end of one.
      const prefix = /^[ \t\r>]*/.exec(source.slice(at, at + 200))?.[0].length ?? 0;
      spelling = prefix > 0 ? spell(value, index, source, at + prefix) : undefined;
    }
    if (!spelling) {
      places.push([Math.min(at, source.length), Math.min(at, source.length)]);
      continue;
    }
    const { start, end, units } = spelling;
    for (let unit = 0; unit < units; unit++) places.push([start, end]);
    index += units - 1;
    at = end;
  }
  return places;
}

/** How the source at `at` spells the value at `index`, and how many units of it; undefined where it spells it not. */
function spell(
  value: string,
  index: number,
  source: string,
  at: number,
): { start: number; end: number; units: number } | undefined {
  const unit = value[index];
  const ahead = source.slice(at, at + 40);
  const [reference] = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(ahead) ?? [
    undefined,
  ];
  // An ampersand is itself where nothing but it is meant.
  const isAmpersand = /^&(?:amp|AMP|#38|#[xX]26);/.test(ahead);
  if (reference !== undefined && (unit !== '&' || isAmpersand)) {
    const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    return { start: at, end: at + reference.length, units };
  }
  if (ahead[0] === '\\' && ahead[1] === unit && /^[!-/:-@[-`{-~]/.test(unit ?? ''))
    return { start: at + 1, end: at + 2, units: 1 };
  return ahead[0] === unit ? { start: at, end: at + 1, units: 1 } : undefined;
}
