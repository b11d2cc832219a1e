import type { Element, Root, RootContent, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Language, LayerId, SenseId, TermId } from '../model';
import { chooseSense } from '../text/choose-sense';
import { proseRuns } from './prose-runs';
import type { TermContext } from './term-context';

/** A term in the sense in which a text marks it. */
export interface MarkedSense {
  readonly term: TermId;
  readonly sense: SenseId;
}

export interface MarkOptions {
  /** The language of the text. */
  readonly language: Language;
  /** What the passage is about, which decides the sense. */
  readonly layer: LayerId;
  readonly terms: TermContext;
  /** The address of a sense in the glossary. */
  readonly hrefOf: (term: TermId, sense: SenseId) => string;
  /** The terms that the segment has marked already in this language; those marked here are added. */
  readonly seen?: Set<TermId>;
}

/** A mark within a text node, at UTF-16 offsets into its value. */
interface Mark extends MarkedSense {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes the first occurrence of each term in `tree` a link to its sense, and returns what it marked, in reading
 * order. An occurrence in code or in a link stays as it is, and so does one that crosses an edge of emphasis: a
 * link around it would have to be two. A term with no sense for the layer is not marked.
 */
export function markTerms(
  tree: Root,
  { language, layer, terms, hrefOf, seen = new Set() }: MarkOptions,
): MarkedSense[] {
  const marked: MarkedSense[] = [];
  const marks = new Map<Text, Mark[]>();
  for (const { text, pieces } of proseRuns(tree)) {
    let index = 0;
    for (const { term: id, start, end } of terms.finder.find(text, language)) {
      while (start >= (pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY)) index++;
      const piece = pieces[index];
      const term = terms.byId.get(id);
      const sense = term && chooseSense(term, layer)?.id;
      if (
        !piece?.isOpen ||
        end > piece.start + piece.node.value.length ||
        sense === undefined ||
        seen.has(id)
      )
        continue;
      seen.add(id);
      marked.push({ term: id, sense });
      const mark = { term: id, sense, start: start - piece.start, end: end - piece.start };
      const marksHere = marks.get(piece.node);
      if (marksHere) marksHere.push(mark);
      else marks.set(piece.node, [mark]);
    }
  }

  visit(tree, (node) => {
    if (!('children' in node)) return;
    const parent: { children: RootContent[] } = node;
    parent.children = parent.children.flatMap((child): RootContent[] => {
      const marksHere = child.type === 'text' && marks.get(child);
      return marksHere ? splitAtMarks(child, marksHere, hrefOf) : [child];
    });
  });
  return marked;
}

function splitAtMarks(node: Text, marks: readonly Mark[], hrefOf: MarkOptions['hrefOf']): (Text | Element)[] {
  const parts: (Text | Element)[] = [];
  let from = 0;
  const say = (to: number) => {
    if (to > from) parts.push({ type: 'text', value: node.value.slice(from, to) });
    from = to;
  };
  for (const { term, sense, start, end } of marks) {
    say(start);
    from = end;
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { dataTerm: term, dataSense: sense, href: hrefOf(term, sense) },
      children: [{ type: 'text', value: node.value.slice(start, end) }],
    });
  }
  say(node.value.length);
  return parts;
}
