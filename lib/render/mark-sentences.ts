import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Language } from '../model';
import { splitSentences } from '../text/sentences';
import { isNoteMark, proseRuns } from './prose-runs';

export interface SentenceOptions {
  readonly language: Language;
  /** The number that the first sentence of `tree` has in its segment, from 1. */
  readonly from: number;
  /** What the element around a sentence says of it. */
  readonly propertiesOf: (number: number) => Element['properties'];
  /** The fragment by which a sentence is linked to, if it can be. */
  readonly idOf?: ((number: number) => string) | undefined;
}

/** A part of a text node, at UTF-16 offsets into its value, that is in one sentence. */
interface Part {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Puts every sentence of `tree` into a `<span data-sentence="…">`, several where an edge of emphasis or of a link lies
 * within it, and returns how many sentences there are. Blocks, white space between sentences and preformatted text
 * are left outside; the text stays the same. Numbers are those of `rowSentences`.
 */
export function markSentences(tree: Root, { language, from, propertiesOf, idOf }: SentenceOptions): number {
  const parts = new Map<Text, Part[]>();
  let number = from - 1;
  for (const { text, pieces } of proseRuns(tree)) {
    let index = 0;
    for (const span of splitSentences(text, language)) {
      const sentence = text.slice(span.start, span.end);
      if (sentence.trim() === '') continue;
      number++;
      const start = span.start + sentence.length - sentence.trimStart().length;
      const end = span.start + sentence.trimEnd().length;
      while (start >= (pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY)) index++;
      for (const piece of pieces.slice(index)) {
        if (piece.start >= end) break;
        const part = {
          number,
          start: Math.max(start - piece.start, 0),
          end: Math.min(end - piece.start, piece.node.value.length),
        };
        if (part.end <= part.start) continue;
        const known = parts.get(piece.node);
        if (known) known.push(part);
        else parts.set(piece.node, [part]);
      }
    }
  }

  const begun = new Set<number>();
  const wrap = (n: number, children: ElementContent[]): Element => {
    const id = begun.has(n) ? undefined : idOf?.(n);
    begun.add(n);
    const properties = { ...(id !== undefined && { id }), dataSentence: n, ...propertiesOf(n) };
    return { type: 'element', tagName: 'span', properties, children };
  };
  const mark = (children: readonly RootContent[]): RootContent[] => {
    const marked: RootContent[] = [];
    let open: { n: number; children: ElementContent[] } | undefined;
    const close = () => {
      if (open) marked.push(wrap(open.n, open.children));
      open = undefined;
    };
    const add = (n: number, child: ElementContent) => {
      if (open?.n !== n) close();
      if (n === 0) marked.push(child);
      else if (open) open.children.push(child);
      else open = { n, children: [child] };
    };
    for (const child of children) {
      if (child.type === 'text') for (const [n, text] of split(child, parts.get(child))) add(n, text);
      else if (child.type !== 'element') {
        close();
        marked.push(child);
      } else if (isNoteMark(child)) {
        // A note belongs to the sentence that it follows, also behind the full stop.
        add(open?.n ?? 0, child);
      } else {
        const whole = onlySentence(child, parts);
        // What an element with several sentences, or a block, holds comes after what stands before it.
        if (whole === 0) close();
        add(whole, whole === 0 ? { ...child, children: mark(child.children) as ElementContent[] } : child);
      }
    }
    close();
    return marked;
  };
  tree.children = mark(tree.children);
  return number - from + 1;
}

/** A text node's value in pieces, each with its sentence, or 0 between sentences. */
function split(node: Text, parts: readonly Part[] = []): [number, Text][] {
  const pieces: [number, Text][] = [];
  let from = 0;
  const say = (n: number, to: number) => {
    if (to > from) pieces.push([n, { type: 'text', value: node.value.slice(from, to) }]);
    from = to;
  };
  for (const { number, start, end } of parts) {
    say(0, start);
    say(number, end);
  }
  say(0, node.value.length);
  return pieces;
}

const phrasing = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  'kbd',
  'ruby',
  's',
  'samp',
  'strong',
  'sub',
  'sup',
]);

/** The sentence that an inline element lies in whole; 0 if there are several, or none, or it is a block. */
function onlySentence(element: Element, parts: ReadonlyMap<Text, readonly Part[]>): number {
  if (!phrasing.has(element.tagName)) return 0;
  const found = new Set<number>();
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') for (const [n] of split(node, parts.get(node))) found.add(n);
    else if (node.type === 'element' && !/^r[pt]$/.test(node.tagName) && !isNoteMark(node)) {
      if (!phrasing.has(node.tagName)) found.add(0);
      node.children.forEach(walk);
    }
  };
  element.children.forEach(walk);
  const [only, ...more] = found;
  return more.length === 0 ? (only ?? 0) : 0;
}
