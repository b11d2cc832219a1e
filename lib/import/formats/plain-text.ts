import { kindOf } from '../../content/kind-of';
import { parseMarkdown } from '../../content/parse-markdown';
import { proseText } from '../../content/prose-text';
import type { SegmentKind } from '../../model';
import type { ImportBlock } from '../import-block';
import { nothingImported } from '../import-block';
import { readListMarker } from '../list-marker';
import { type Opening, plainBlock } from '../plain-block';
import type { TracedText } from '../traced-text';
import type { Format } from './format';

/** A stretch of the file with its offset. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** Plain text: what stands between blank lines is a block; a first line without an end is the title. */
export const plainText: Format = {
  name: 'plain text',
  recognises: () => true,
  read(given, { say }) {
    const paragraphs = splitParagraphs(given.text);
    const lines = paragraphs.length === 1 ? splitLines(given.text) : [];
    const hasLines = lines.length > 1 && endAsParagraphs(lines);
    if (hasLines) {
      say(
        'import-lines',
        'Unexpected text without blank lines, expected one between blocks: each line is a block',
        {
          at: given.originOf(0),
          weight: 'info',
        },
      );
    }
    const pieces = hasLines ? lines : paragraphs;
    const blocks: ImportBlock[] = [];
    let lists = 0;
    for (const [part, piece] of pieces.entries()) {
      for (const block of readPiece(piece, part, given, () => lists++)) {
        const before = blocks.at(-1);
        // Items that follow each other, a blank line between them, are one list.
        const goesOn =
          block.list &&
          before?.list &&
          before.kind === block.kind &&
          before.part !== part &&
          blocks.length > 0;
        blocks.push(goesOn && before.list ? { ...block, list: { ...before.list, isLoose: true } } : block);
      }
    }
    return { ...nothingImported, blocks: withTitle(blocks) };
  },
};

function splitParagraphs(text: string): Piece[] {
  return split(text, /\n(?:[ \t\u3000]*\n)+/g);
}

/** The lines of a text that are not blank, without white space around them. */
export function splitLines(text: string): Piece[] {
  return split(text, /\n/g);
}

function split(text: string, between: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const inner = piece.trim();
    if (inner !== '') pieces.push({ text: inner, at: from + piece.indexOf(inner) });
  };
  for (const { 0: gap, index } of text.matchAll(between)) {
    add(index);
    from = index + gap.length;
  }
  add(text.length);
  return pieces;
}

/** Whether most lines, by their length, end as paragraphs do, or are too long to have been broken by hand. */
export function endAsParagraphs(lines: readonly Piece[]): boolean {
  const whole = lines.filter(({ text }) => /[。！？：:.!?」』）)…]$/.test(text) || text.length > 120);
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  return length(whole) >= 0.8 * length(lines);
}

/** The block that a stretch is, or the blocks: a heading and what follows it, the items of a list. */
function* readPiece(
  { text, at }: Piece,
  part: number,
  given: TracedText,
  nextList: () => number,
): Generator<ImportBlock> {
  const block = (kind: SegmentKind, from: number, opening: Opening, words: string): ImportBlock => ({
    kind,
    ...plainBlock(words, opening),
    at: given.originOf(at + from),
    part,
    ids: [],
  });
  const lines = splitLines(text);
  const [first] = lines;
  if (!first) return;

  const [signs = '', , depth = ''] = /^((#{1,6})[ \t\u3000]+)(?=\S)/.exec(first.text) ?? [];
  if (signs !== '') {
    yield { ...block('heading', 0, `${depth} `, first.text.slice(signs.length)), depth: depth.length };
    const rest = lines[1];
    if (rest) yield* readPiece({ text: text.slice(rest.at), at: at + rest.at }, part, given, nextList);
    return;
  }
  const structured = structuredBlock(text);
  if (structured) {
    yield { ...structured, markdown: text, at: given.originOf(at), part, ids: [] };
    return;
  }
  if (lines.every((line) => /^[>＞]/.test(line.text))) {
    const words = lines.map((line) => line.text.replace(/^[>＞][ \t]?/, '')).join('\n');
    if (words.trim() !== '') {
      yield block('quote', 0, '> ', words.trim());
      return;
    }
  }
  if (readListMarker(first.text)) {
    const list = { number: nextList(), isLoose: false };
    const starts = lines.flatMap((line, index) => {
      const marker = readListMarker(line.text);
      return marker ? [{ index, marker }] : [];
    });
    for (const [item, { index, marker }] of starts.entries()) {
      const from = lines[index]?.at ?? 0;
      const to = lines[starts[item + 1]?.index ?? lines.length]?.at ?? text.length;
      const words = text.slice(from + marker.length, to).trim();
      const [kind, opening]: [SegmentKind, Opening] =
        marker.number === undefined ? ['unordered-item', '- '] : ['ordered-item', `${marker.number}. `];
      yield { ...block(kind, from, opening, words), list };
    }
    return;
  }
  yield block('paragraph', 0, '', text);
}

/** A table, a rule, or an image alone: what nobody types by accident. */
function structuredBlock(text: string): Pick<ImportBlock, 'kind' | 'node'> | undefined {
  if (!/^(?:\||!\[|[^\n|]*\||[-*_]{3})/.test(text)) return undefined;
  const [only, ...more] = parseMarkdown(text)?.children ?? [];
  if (!only || more.length > 0) return undefined;
  const kind = kindOf(only);
  const isPlain = kind === 'table' ? !/<|\[\^|\]\(/.test(text) : kind === 'rule' || kind === 'figure';
  if (!isPlain) return undefined;
  const isLocal = kind !== 'figure' || !/\]\(<?(?:[a-z][a-z+.-]*:|\/\/)/i.test(text);
  return isLocal ? { kind, node: only } : undefined;
}

/** The first block as the title, if it is a line that ends without a full stop. */
export function withTitle(blocks: readonly ImportBlock[]): ImportBlock[] {
  const [first, ...rest] = blocks;
  if (!first || rest.length === 0) return [...blocks];
  if (first.kind !== 'paragraph' || !looksLikeTitle(first.markdown)) return [...blocks];
  // The words are Markdown already, but a heading would take `#` at its end for its own.
  const markdown = `# ${first.markdown.replace(/^\\(?=[#>+=:-])/, '').replace(/(?<!\\)#(?=#*$)/g, '\\#')}`;
  const node = parseMarkdown(markdown)?.children[0];
  const isSame = node?.type === 'heading' && proseText(node) === proseText(first.node);
  return isSame ? [{ ...first, kind: 'heading', depth: 1, markdown, node }, ...rest] : [...blocks];
}

/** Whether a text is a line that ends without a full stop or a colon, and is short enough to be a title. */
export function looksLikeTitle(text: string): boolean {
  return (
    !text.includes('\n') &&
    text.length <= 120 &&
    !/[。．.！!？?：:;；、,]["'」』”’）)]*$/.test(text.replace(/[？?！!]$/, ''))
  );
}
