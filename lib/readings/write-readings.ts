import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, YAMLSeq } from 'yaml';
import type { SegmentId } from '../model';
import { parseWord, type ReadWord, writeWord } from './read-word';

/** What a passage is to have in place of what it has. */
export interface Proposal {
  /** The hash of the text in which the words were found. */
  readonly text: string;
  readonly words: readonly ReadWord[];
}

const heading = ` How the Japanese is read, passage by passage. Proposed by \`npm run readings\`; to be read and mended by hand, then:
 npm run readings -- --accept <id> --by <name>`;

/**
 * The text of `readings.yaml` with proposals in it, as proposals: whatever review the passages had is over. All else
 * stays as the author left it, comments too; of a passage that is proposed anew, what is said of its words as far as they
 * are still there. Passages stand in the order of `order`, where they are new.
 */
export function writeProposals(
  before: string | undefined,
  proposals: ReadonlyMap<SegmentId, Proposal>,
  order: readonly SegmentId[],
): string {
  const document = parseDocument(before ?? 'passages: {}\n', { version: '1.2', schema: 'core' });
  if (before === undefined) document.commentBefore = heading;
  if (!isMap(document.get('passages'))) document.set('passages', document.createNode({}));
  const passages = document.get('passages') as YAMLMap;
  passages.flow = false;
  for (const [id, { text, words }] of proposals) {
    const known = passages.get(id);
    const entry = (isMap(known) ? known : document.createNode({})) as YAMLMap;
    entry.set('text', text);
    entry.delete('reviewed');
    const list = entry.get('words');
    const lines = isSeq(list) ? [...list.items] : [];
    const kept = new YAMLSeq();
    kept.items = words.map((word) => {
      // The line that the author has for it, so that a remark beside it stays there.
      const index = lines.findIndex(
        (line) => isScalar(line) && parseWord(String(line.value)).word === word.word,
      );
      const line = index === -1 ? undefined : (lines.splice(0, index + 1).at(-1) as Scalar);
      if (!line) return document.createNode(writeWord(word));
      line.value = writeWord(word);
      return line;
    });
    kept.flow = words.length === 0;
    if (isSeq(list)) kept.commentBefore = list.commentBefore ?? null;
    entry.set('words', kept);
    if (!isMap(known)) insert(passages, id, entry, order);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The text of `readings.yaml` with passages in it reviewed by someone, on a day like 2026-11-25. */
export function writeReviews(
  before: string,
  ids: Iterable<SegmentId>,
  review: { readonly by: string; readonly on: string },
): string {
  const document = parseDocument(before, { version: '1.2', schema: 'core' });
  for (const id of ids) {
    const node = document.createNode(review);
    node.flow = true;
    const entry = document.getIn(['passages', id]);
    if (!isMap(entry)) continue;
    entry.delete('reviewed');
    // Beside the text that was reviewed, above its words.
    entry.items.splice(1, 0, document.createPair('reviewed', node));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Puts a new passage behind the nearest one before it that is there. */
function insert(passages: YAMLMap, id: SegmentId, entry: YAMLMap, order: readonly SegmentId[]): void {
  const names = passages.items.map(({ key }) => String(isScalar(key) ? key.value : key));
  const before = order.slice(0, order.indexOf(id)).findLast((other) => names.includes(other));
  passages.set(id, entry);
  const pair = passages.items.pop();
  if (pair) passages.items.splice(before === undefined ? 0 : names.indexOf(before) + 1, 0, pair);
}
