const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters that a terminal sets over two columns: East Asian Wide and Fullwidth (UAX #11), and emoji. */
const wide =
  /^(?:[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18D08}\u{1B000}-\u{1B2FB}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})/u;

/** How many columns a grapheme takes in a terminal. */
function widthOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return /^[\p{M}\p{Cc}\p{Cf}]/u.test(grapheme) ? 0 : 1;
}

/**
 * Breaks a text into lines of at most `width` columns, as a terminal shows them: between words where there are any,
 * within Japanese anywhere. At most `most` lines; an ellipsis ends what is longer. White space counts as one space.
 */
export function wrapForTerminal(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  // Where the line could be broken last, and how wide it is up to there.
  let breakAt = 0;
  const words = text.replace(/\s+/g, ' ').trim();
  for (const { segment } of graphemes.segment(words.slice(0, width * (most + 1) * 2))) {
    const own = widthOf(segment);
    if (columns + own > width) {
      const kept = breakAt > 0 ? line.slice(0, breakAt) : line;
      const rest = breakAt > 0 ? line.slice(breakAt) : '';
      lines.push(kept.trimEnd());
      line = rest.trimStart();
      columns = displayWidth(line);
      breakAt = 0;
    }
    if (line === '' && segment === ' ') continue;
    if (own === 2) breakAt = line.length;
    line += segment;
    columns += own;
    if (segment === ' ' || own === 2) breakAt = line.length;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  let last = shown.at(-1) ?? '';
  while (displayWidth(last) > width - 1) last = [...last].slice(0, -1).join('');
  return [...shown.slice(0, -1), `${last.trimEnd()}…`];
}

/** How many columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
  return width;
}

/** A text filled up with spaces to `width` columns. */
export function padForTerminal(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
