import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Language } from '../model';
import { findForeign } from '../text/find-foreign';
import { picture, proseRuns } from './prose-runs';

/** A part of a text node, at UTF-16 offsets into its value, that is in another language than the text around. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/**
 * Says of every stretch of `tree` that is in the other language which language that is, for those who hear the text
 * (see `findForeign`). A link that is one such stretch says it itself, and so does a word with its reading; any other is
 * put into a `<span lang="…">`, several where an edge of emphasis lies within it. Code is in no language. The text stays
 * the same.
 */
export function markLanguages(tree: Root, language: Language): void {
  const parts = new Map<Text, Part[]>();
  for (const { pieces } of proseRuns(tree)) {
    const text = pieces
      .map(({ node, isCode }) => (isCode ? picture.repeat(node.value.length) : node.value))
      .join('');
    for (const run of findForeign(text, language)) {
      for (const { node, start } of pieces) {
        const part = {
          start: Math.max(run.start - start, 0),
          end: Math.min(run.end - start, node.value.length),
          language: run.language,
        };
        if (part.end <= part.start) continue;
        const known = parts.get(node);
        if (known) known.push(part);
        else parts.set(node, [part]);
      }
    }
  }
  if (parts.size > 0) mark(tree, parts);
}

function mark(parent: Root | Element, parts: ReadonlyMap<Text, readonly Part[]>): void {
  const children: (RootContent | ElementContent)[] = [];
  for (const child of parent.children) {
    if (child.type === 'element') mark(child, parts);
    const partsHere = child.type === 'text' ? parts.get(child) : undefined;
    const [only] = partsHere ?? [];
    if (child.type !== 'text' || !partsHere || !only) children.push(child);
    else if (parent.type === 'element' && isWhole(parent, child, only)) {
      parent.properties = { ...parent.properties, lang: only.language };
      children.push(child);
    } else children.push(...split(child, partsHere));
  }
  // The same kinds of nodes as before, and spans among them.
  (parent as { children: (RootContent | ElementContent)[] }).children = children;
}

/** Whether an element that may say its own language holds nothing but this part. */
function isWhole({ tagName, children }: Element, { value }: Text, { start, end }: Part): boolean {
  const isAlone = tagName === 'ruby' || (tagName === 'a' && children.length === 1);
  return isAlone && start === 0 && end === value.length;
}

function split({ value }: Text, parts: readonly Part[]): (Text | Element)[] {
  const pieces: (Text | Element)[] = [];
  let from = 0;
  const say = (to: number) => {
    if (to > from) pieces.push({ type: 'text', value: value.slice(from, to) });
    from = to;
  };
  for (const { start, end, language } of parts) {
    say(start);
    from = end;
    pieces.push({
      type: 'element',
      tagName: 'span',
      properties: { lang: language },
      children: [{ type: 'text', value: value.slice(start, end) }],
    });
  }
  say(value.length);
  return pieces;
}
