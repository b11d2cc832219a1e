import type { Element, Nodes, Root, Text } from 'hast';

/** A text node within a run of prose. */
export interface ProsePiece {
  readonly node: Text;
  /** UTF-16 offset in the run's text at which the node's value begins. */
  readonly start: number;
  /** Whether a link may be put into it. */
  readonly isOpen: boolean;
  /** Whether it is code, whose words are none of the text's. */
  readonly isCode: boolean;
}

/** Text that is read in one breath: a block's, or what lies between two breaks or inner blocks of it. */
export interface ProseRun {
  readonly text: string;
  readonly pieces: readonly ProsePiece[];
}

const blocks = new Set(
  'blockquote div dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const code = new Set(['code', 'kbd', 'samp']);
/** The object replacement character, which is in no word. */
export const picture = '\uFFFC';
const readings = new Set(['rp', 'rt']);

/** Whether an element is the number that refers to a footnote, which stands in the text but is not of it. */
export function isNoteMark({ properties }: Element): boolean {
  return properties.dataNote !== undefined;
}

/**
 * The runs of prose in `tree`, in reading order. Emphasis does not interrupt one; readings are not part of it, nor
 * are the numbers of notes; an image stands in it as one object replacement character, but alone is no prose; preformatted text belongs to none.
 */
export function proseRuns(tree: Root): ProseRun[] {
  const runs: ProseRun[] = [];
  let pieces: ProsePiece[] = [];
  let length = 0;

  const add = (node: Text, isOpen: boolean, isCode: boolean) => {
    pieces.push({ node, start: length, isOpen, isCode });
    length += node.value.length;
  };
  const endRun = () => {
    if (pieces.some(({ node }) => node.value !== picture))
      runs.push({ text: pieces.map(({ node }) => node.value).join(''), pieces });
    pieces = [];
    length = 0;
  };
  const walk = (node: Nodes, isOpen: boolean, isCode: boolean): void => {
    if (node.type === 'text') add(node, isOpen, isCode);
    else if (node.type === 'root') for (const child of node.children) walk(child, isOpen, isCode);
    else if (node.type === 'element' && !readings.has(node.tagName) && !isNoteMark(node)) {
      const { tagName } = node;
      const isEdge = blocks.has(tagName) || tagName === 'br' || tagName === 'pre';
      if (isEdge) endRun();
      if (tagName === 'img') add({ type: 'text', value: picture }, false, false);
      const isCodeHere = isCode || code.has(tagName);
      const isOpenHere = isOpen && tagName !== 'a' && !isCodeHere;
      if (tagName !== 'pre') for (const child of node.children) walk(child, isOpenHere, isCodeHere);
      if (isEdge) endRun();
    }
  };
  walk(tree, true, false);
  endRun();
  return runs;
}
