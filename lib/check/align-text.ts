/**
 * For each UTF-16 unit of `value`, which the Markdown `source` spells, from where to where it is spelt there: `\*` and
 * `&amp;` are one character, and what begins a line (`> `, indentation) is none. Goes through both once.
 */
export function alignText(value: string, source: string): (readonly [start: number, end: number])[] {
  const places: (readonly [number, number])[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index++) {
    const unit = value[index];
    if (source[at] === '\\' && source[at + 1] === unit && isPunctuation(unit)) at++;
    const isAmpersand = /^&(?:amp|AMP|#38|#[xX]26);/.test(source.slice(at, at + 6));
    if (source[at] === unit && !isAmpersand) {
      places.push([at, ++at]);
      continue;
    }
    const [reference] = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/.exec(
      source.slice(at, at + 40),
    ) ?? [undefined];
    if (reference !== undefined) {
      const start = at;
      const next = value.codePointAt(index) ?? 0;
      places.push([start, start + reference.length]);
      if (next > 0xffff) {
        places.push([start, start + reference.length]);
        index++;
      }
      at += reference.length;
      continue;
    }
    // What a line of a list or a quotation begins with, or space at the end of one.
    const prefix = /^[ \t\r>]*/.exec(source.slice(at, at + 200))?.[0].length ?? 0;
    if (prefix > 0 && source[at + prefix] === unit) {
      places.push([at + prefix, at + prefix + 1]);
      at += prefix + 1;
    } else places.push([Math.min(at, source.length), Math.min(at, source.length)]);
  }
  return places;
}

function isPunctuation(unit: string | undefined): boolean {
  return unit !== undefined && /[!-/:-@[-`{-~]/.test(unit);
}
