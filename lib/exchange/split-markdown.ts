import type { Nodes } from 'mdast';
import type { Position } from '../content/report-fault';
import type { Piece } from './exchanged-essay';

/** Markup around words: what opens it stands before its first child, what closes it after its last. */
const pairs: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);

/**
 * The Markdown of `node`, from its beginning to its end or that of its id comment, in pieces. `source` is the text
 * that the node was parsed from; `comment` is where its ids stand, in the node or after it.
 */
export function splitMarkdown(source: string, node: Nodes, comment: Position | undefined): Piece[] {
  const pieces: Piece[] = [];
  const ids = rangeOf(comment);
  let at = rangeOf(node.position)?.start ?? 0;
  const end = Math.max(rangeOf(node.position)?.end ?? at, ids?.end ?? 0);
  let pair = 0;

  /** Words up to `to`; how a line goes on in a quotation or an item is markup. */
  const words = (to: number) => {
    for (const [piece] of source.slice(at, to).matchAll(/\n[ \t>]+|(?:\n(?![ \t>])|[^\n])+/g)) {
      pieces.push({ is: /^\n[ \t>]/.test(piece) ? 'code' : 'text', markdown: piece });
    }
    at = Math.max(at, to);
  };
  /** Markup up to `to`, in which the ids may stand. */
  const markup = (to: number, as?: (markdown: string) => Piece) => {
    if (ids && ids.end > at && ids.start < to) {
      const space = source.slice(at, ids.start);
      const lead = /[ \t\r\n>]*$/.exec(space)?.[0] ?? '';
      const before = space.slice(0, space.length - lead.length);
      if (before) pieces.push({ is: 'code', markdown: before });
      pieces.push({ is: 'id', markdown: lead + source.slice(ids.start, ids.end) });
      at = ids.end;
    }
    const markdown = source.slice(at, to);
    if (markdown !== '' || as) pieces.push(as?.(markdown) ?? { is: 'code', markdown });
    at = Math.max(at, to);
  };
  const walk = (of: Nodes): void => {
    const range = rangeOf(of.position);
    if (!range || range.start < at) return;
    markup(range.start);
    if (of.type === 'text') {
      // The space before the comment goes with it.
      const isLast = ids !== undefined && ids.start >= range.start && ids.start <= range.end;
      words(isLast ? at + source.slice(at, ids.start).replace(/[ \t\r\n>]+$/, '').length : range.end);
    } else if (of.type === 'ruby') {
      const bar = source.indexOf('|', range.start);
      const number = ++pair;
      markup(range.start + 1, (markdown) => ({ is: 'open', markdown, pair: number }));
      words(bar);
      markup(range.end, (markdown) => ({ is: 'close', markdown, pair: number }));
    } else if (!('children' in of)) markup(range.end);
    else {
      const inner = rangeOf(of.children[0]?.position);
      const number = pairs.has(of.type) && inner ? ++pair : 0;
      if (inner && number > 0) markup(inner.start, (markdown) => ({ is: 'open', markdown, pair: number }));
      for (const child of of.children) walk(child);
      if (number > 0) markup(range.end, (markdown) => ({ is: 'close', markdown, pair: number }));
    }
  };
  walk(node);
  markup(end);
  return merged(pieces.map((piece) => ({ ...piece, markdown: piece.markdown.replace(/\r\n?/g, '\n') })));
}

/** Neighbours of one kind as one; what is empty goes, unless it opens or closes. */
function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.is === 'open' || piece.is === 'close') all.push(piece);
    else if (piece.markdown === '') continue;
    else if (last && last.is === piece.is && piece.is !== 'id')
      all[all.length - 1] = { is: piece.is, markdown: last.markdown + piece.markdown };
    else all.push(piece);
  }
  return all;
}

function rangeOf(position: Position | undefined): { start: number; end: number } | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
