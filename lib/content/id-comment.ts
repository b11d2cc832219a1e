import type { Html } from 'mdast';
import type { SegmentId } from '../model';
import type { Position } from './report-fault';
import { id as idSchema } from './schemas';

/** An id as it stands in a comment. */
export interface PlacedId {
  readonly id: SegmentId;
  readonly place: Position | undefined;
}

/** What raw HTML in prose turns out to be. */
export interface IdComment {
  /** Missing are ids without text in this language. Malformed is what was surely meant as an id; then `ids` are what was probably meant. */
  readonly kind: 'ids' | 'missing' | 'malformed' | 'html';
  readonly ids: readonly PlacedId[];
}

/**
 * Reads an HTML node as an id comment: `<!-- #ai-l2 -->`, or `<!-- #a #b -->` for several ids; with `missing` before
 * them, there is no text for them.
 */
export function readIdComment({ value, position }: Html): IdComment {
  const [whole, missing] =
    /^\s*<!--[ \t]*(missing[ \t]+)?#[^\s#]+(?:[ \t]+#[^\s#]+)*[ \t]*-->\s*$/.exec(value) ?? [];
  if (whole !== undefined) {
    const found = [...value.matchAll(/#([^\s#]+?)(?=\s|-->)/g)];
    const names = found.map(([, name = '']) => name);
    if (names.every(isId) && new Set(names).size === names.length) {
      const ids = found.map((match, index) => {
        // The node begins with its line, white space and all, and holds nothing but one line.
        const place = position && within(position, match.index, match[0].length);
        return { id: names[index] ?? '', place };
      });
      return { kind: missing === undefined ? 'ids' : 'missing', ids };
    }
  }
  const comment = /<!--(.*?)-->/gs;
  const comments = [...value.matchAll(comment)].map(([, inner = '']) => inner.trim());
  const isAlone = value.replace(comment, '').trim() === '';
  if (!isAlone || !comments.every((inner) => /^(#|[\w-]+$)/.test(inner))) return { kind: 'html', ids: [] };
  const meant = comments.flatMap((inner) => inner.split(/[\s,;、，]+/)).map(likelyId);
  return {
    kind: 'malformed',
    ids: [...new Set(meant)].filter(isId).map((id) => ({ id, place: position })),
  };
}

function isId(name: string): boolean {
  return idSchema.safeParse(name).success;
}

function likelyId(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
}

function within({ start }: Position, from: number, length: number): Position {
  const at = (shift: number) => ({
    line: start.line,
    column: start.column + shift,
    ...(start.offset === undefined ? {} : { offset: start.offset + shift }),
  });
  return { start: at(from), end: at(from + length) };
}
