import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Piece } from './read-examples';

/** A file's text with a piece of an example in it. */
export function applyPiece(before: string, piece: Piece): string {
  if (before === '' || piece.instead.includes('whole')) return `${piece.text}\n`;
  return piece.path.endsWith('.md') ? inMarkdown(before, piece) : inYaml(before, piece.text);
}

/** The passages that a piece holds take the place of those of the same ids, and of all between them. */
function inMarkdown(before: string, { text, instead }: Piece): string {
  const ids = instead.length > 0 ? instead : idsOf(text.replaceAll('‸', ''));
  const lines = before.split('\n');
  const places = lines.flatMap((line, end) => {
    if (!idsOf(line).some((id) => ids.includes(id))) return [];
    let start = end;
    while (start > 0 && lines[start - 1] !== '' && idsOf(lines[start - 1] ?? '').length === 0) start--;
    // Code may hold blank lines; what is before its fence belongs to another block.
    return [{ start, end }];
  });
  const first = places[0];
  const last = places.at(-1);
  if (!first || !last) return `${before.trimEnd()}\n\n${text}\n`;
  return [...lines.slice(0, first.start), text, ...lines.slice(last.end + 1)].join('\n');
}

function idsOf(text: string): string[] {
  return [...text.matchAll(/<!--([^>]*)-->/g)].flatMap(([, inner = '']) =>
    [...inner.matchAll(/#([\w-]+)/g)].map(([, id = '']) => id),
  );
}

/** Maps are merged key by key, lists of what has ids item by item; whatever else is there is put in place. */
function inYaml(before: string, text: string): string {
  const document = parseDocument(before);
  // A sign cannot stand before a list in YAML, but within it.
  const piece = parseDocument(text.replaceAll('‸[', '[ ‸‸, '));
  if (!isMap(document.contents) || !isMap(piece.contents) || piece.errors.length > 0)
    throw new Error(`An example in YAML is not a map:\n${text}\n${piece.errors}`);
  mergeMap(document.contents as YAMLMap, piece.contents as YAMLMap);
  const merged = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return merged.replaceAll('[ ‸‸, ', '‸[ ');
}

function mergeMap(into: YAMLMap, from: YAMLMap): void {
  for (const pair of from.items) {
    const known = into.items.find((item) => nameOf(item) === nameOf(pair));
    if (!known) into.items.push(pair);
    else {
      known.key = pair.key;
      if (isMap(known.value) && isMap(pair.value)) mergeMap(known.value, pair.value);
      else if (isSeq(known.value) && isSeq(pair.value) && hasIds(pair.value))
        mergeList(known.value, pair.value);
      else known.value = pair.value;
    }
  }
}

function mergeList(into: YAMLSeq, from: YAMLSeq): void {
  const met = new Set<unknown>();
  for (const item of from.items) {
    const id = idOf(item);
    const known = met.has(id) ? undefined : into.items.find((other) => idOf(other) === id);
    met.add(id);
    if (isMap(known) && isMap(item)) mergeMap(known, item);
    else into.items.push(item);
  }
}

function hasIds({ items }: YAMLSeq): boolean {
  return items.length > 0 && items.every((item) => idOf(item) !== undefined);
}

function idOf(item: unknown): string | undefined {
  const id = isMap(item) ? item.get('id') : undefined;
  return id === undefined ? undefined : String(id).replace('‸', '');
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key).replace('‸', '');
}
