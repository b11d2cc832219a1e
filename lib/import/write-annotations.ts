import { Document, isMap, isPair, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { AnnotationsData } from '../content/schemas';
import type { SegmentId } from '../model';

/** What becomes of the annotations in an import. */
export interface AnnotationChanges {
  /** Every id that the essay has now, in reading order. */
  readonly order: readonly SegmentId[];
  /** Sentences that were matched, for ids that are new. */
  readonly sentences: ReadonlyMap<SegmentId, readonly string[]>;
  /** Ids that went, each with the id that succeeds it. */
  readonly successors: ReadonlyMap<SegmentId, SegmentId>;
  /** Ids whose match of sentences no longer fits, with one that does, or without. */
  readonly refitted: ReadonlyMap<SegmentId, readonly string[] | undefined>;
}

/** annotations.yaml of a new essay: every passage on the frame, and the least that layers can be. */
export function newAnnotations({ order, sentences }: Pick<AnnotationChanges, 'order' | 'sentences'>): string {
  const document = new Document(
    {
      layers: {
        frame: { ja: '全体', en: 'The whole text' },
        tracks: [{ id: 'text', label: { ja: '本文', en: 'Text' } }],
        levels: [{ id: 'body', label: { ja: '本論', en: 'Body' } }],
      },
      claims: [],
      segments: {},
    },
    { schema: 'core', version: '1.2' },
  );
  document.commentBefore =
    ' What each passage is about and what it claims, for both languages at once; content/README.md tells how.\n' +
    ' The layers here only hold the place: name the tracks and levels that the text speaks of, give each passage one\n' +
    ' of them (`text` and `body` can go), and put what it argues into `claims`.';
  const layers = document.get('layers');
  if (isMap(layers)) flowLeaves(layers);
  addSegments(document, order, sentences);
  return print(document);
}

/**
 * annotations.yaml after a new import: comments, layout and what passages are about stay; new passages stand on the
 * frame; what was said of a passage that went is said of its successor.
 */
export function editAnnotations(text: string, data: AnnotationsData, changes: AnnotationChanges): string {
  const { order, sentences, successors, refitted } = changes;
  const document = parseDocument(text, { schema: 'core', version: '1.2' });
  const held = new Set(order);
  const gone = [...data.segments.keys()].filter((id) => !held.has(id));
  const fresh = order.filter((id) => !data.segments.has(id));
  if (gone.length + fresh.length + refitted.size === 0) return text;

  for (const id of gone) {
    const successor = successors.get(id);
    if (successor !== undefined) inherit(document, id, successor, fresh.includes(successor));
    document.deleteIn(['segments', id]);
  }
  for (const [id, matched] of refitted) {
    if (!held.has(id)) continue;
    if (matched) document.setIn(['segments', id, 'sentences'], inline(document, matched));
    else document.deleteIn(['segments', id, 'sentences']);
  }
  addSegments(document, order, sentences);
  return print(document);
}

function inline(document: Document, list: readonly string[]): Node {
  const node = document.createNode([...list]);
  node.flow = true;
  return node;
}

/** Puts segments that are not there yet each behind the one that it follows in the text. */
function addSegments(
  document: Document,
  order: readonly SegmentId[],
  sentences: AnnotationChanges['sentences'],
): void {
  const segments = document.get('segments');
  if (!isMap(segments)) return;
  segments.flow = false;
  const places = new Map(
    segments.items.map(({ key }, index) => [String(isScalar(key) ? key.value : key), index]),
  );
  const known = new Set(places.keys());
  const behind = new Map<string | undefined, YAMLMap['items']>();
  let before: string | undefined;
  for (const id of order) {
    if (known.has(id)) {
      before = id;
      continue;
    }
    const matched = sentences.get(id);
    const value = document.createNode({ layer: 'frame', ...(matched && { sentences: [...matched] }) });
    flowLeaves(value);
    value.flow = true;
    const pair = document.createPair(id, value);
    behind.set(before, [...(behind.get(before) ?? []), pair as YAMLMap['items'][number]]);
  }
  segments.items = [
    ...(behind.get(undefined) ?? []),
    ...segments.items.flatMap((pair) => [
      pair,
      ...(behind.get(String(isScalar(pair.key) ? pair.key.value : pair.key)) ?? []),
    ]),
  ];
}

/** Hands what was said of a passage on: all of it to one that is new, else claims and notes that it has not. */
function inherit(document: Document, from: SegmentId, to: SegmentId, isFresh: boolean): void {
  const old = document.getIn(['segments', from]);
  if (!isMap(old)) return;
  if (isFresh && !document.hasIn(['segments', to])) {
    const copy = old.clone() as YAMLMap;
    // Which sentences answer each other is not known of another text.
    copy.delete('sentences');
    document.setIn(['segments', to], copy);
    return;
  }
  for (const key of ['claims', 'notes']) {
    const given = document.getIn(['segments', from, key], true);
    if (!given) continue;
    const [before, more] = [jsOf(document.getIn(['segments', to, key], true)), jsOf(given)];
    const seen = new Set(before.map((item) => JSON.stringify(item)));
    const added = more.filter((item) => !seen.has(JSON.stringify(item)));
    if (added.length > 0) document.setIn(['segments', to, key], document.createNode([...before, ...added]));
  }
}

function jsOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null || !('toJSON' in node) || typeof node.toJSON !== 'function')
    return [];
  const value: unknown = node.toJSON();
  return Array.isArray(value) ? value : [];
}

/** Puts the maps that hold nothing but text onto one line each. */
function flowLeaves(map: YAMLMap): void {
  for (const { value } of map.items) {
    const children: readonly unknown[] = isMap(value) ? [value] : itemsOf(value);
    if (
      !isMap(value) &&
      children.length > 0 &&
      children.every((child) => isScalar(child)) &&
      'flow' in (value as object)
    )
      (value as YAMLMap).flow = true;
    for (const child of children) {
      if (!isMap(child)) continue;
      if (child.items.every((pair) => isPair(pair) && isScalar(pair.value))) child.flow = true;
      else flowLeaves(child);
    }
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
    ? value.items
    : [];
}

function print(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
