import { createIdNumberer } from '../content/number-ids';
import { proseText } from '../content/prose-text';
import { id as idSchema } from '../content/schemas';
import type { SegmentId } from '../model';
import type { ImportBlock } from './import-block';

/** A passage that needs an id: its block in the source, or the one that it has, and in English if there is one. */
export interface Unnamed {
  readonly block: ImportBlock;
  readonly english: ImportBlock | undefined;
}

export interface IdProposer {
  /** A new id for a passage. */
  propose(passage: Unnamed): SegmentId;
  /** Takes note of a passage that has its id, so that those below it can be named for it. */
  pass(block: ImportBlock, id: SegmentId): void;
}

/** What the first passage of a text without headings is called, and those of which nothing better can be said. */
const [opening, passage] = ['opening', 'passage'];

const names: Partial<Readonly<Record<ImportBlock['kind'], string>>> = {
  table: 'table',
  code: 'code',
  figure: 'figure',
  quote: 'quote',
  rule: 'break',
  footnote: 'note',
};

/**
 * Prepares to propose ids in reading order: a heading's are its English words, what stands below it is numbered or
 * named for its kind after it, the items of a list are numbered after the paragraph that leads to them; without
 * headings a passage is called by the English word that is most its own. None of `taken` is proposed, and none
 * twice. `english` is the whole English text, if there is one, in which words are weighed.
 */
export function createIdProposer(taken: Iterable<SegmentId>, english: readonly ImportBlock[]): IdProposer {
  const used = new Set([...taken, 'title', 'subtitle']);
  const number = createIdNumberer(used);
  const spread = countBlocks(english);
  let section: SegmentId | undefined;
  let lead: SegmentId | undefined;
  let begun = false;

  return {
    propose({ block, english: translation }) {
      const { kind, anchor } = block;
      const words = anchor === undefined ? undefined : slug(anchor);
      if (words !== undefined && words !== '') return number(words);
      if (kind === 'heading') return number(headingWords(translation ?? block) || 'section');
      if (kind === 'ordered-item' || kind === 'unordered-item') {
        return number(lead ?? section ?? 'item', lead === undefined && section === undefined ? 1 : 2);
      }
      const name = names[kind];
      if (name !== undefined)
        return number(section === undefined || kind === 'footnote' ? name : `${section}-${name}`);
      if (section !== undefined) return number(section, 2);
      if (!begun) return number(opening);
      return number(keyword(translation, spread) ?? passage);
    },
    pass({ kind }, id) {
      if (id === 'title' || id === 'subtitle') return;
      begun = true;
      if (kind === 'heading') section = id;
      if (kind === 'heading' || kind === 'paragraph') lead = id;
    },
  };
}

function headingWords({ node }: ImportBlock): string {
  const words = latinWords(proseText(node));
  const telling = words.filter((word) => !common.has(word));
  return slug((telling.length > 0 ? telling : words).slice(0, 3).join('-'));
}

/** The word of a passage that is most its own: often in it, seldom elsewhere, and early. */
function keyword(block: ImportBlock | undefined, spread: ReadonlyMap<string, number>): string | undefined {
  if (!block) return undefined;
  const counts = new Map<string, number>();
  for (const word of latinWords(proseText(block.node))) {
    if (/^[a-z]{4,14}$/.test(word) && !common.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let best: { readonly word: string; readonly weight: number } | undefined;
  let place = 0;
  for (const [word, count] of counts) {
    const weight = (count / (spread.get(word) ?? 1)) * (1 + 1 / (2 + place++)) * Math.min(1, word.length / 7);
    if (weight > (best?.weight ?? 0)) best = { word, weight };
  }
  return best?.word;
}

function countBlocks(blocks: readonly ImportBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { node } of blocks) {
    for (const word of new Set(latinWords(proseText(node)))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function latinWords(text: string): string[] {
  const plain = text.slice(0, 2000).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/['’]s\b/g, '')
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  );
}

/** Words as an id, no longer than addresses should be; empty where they make none. */
function slug(words: string): string {
  const parts = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .split('-');
  let id = parts[0] ?? '';
  for (const part of parts.slice(1)) if (`${id}-${part}`.length <= 28) id += `-${part}`;
  id = id.slice(0, 40);
  return idSchema.safeParse(id).success ? id : '';
}

const common: ReadonlySet<string> = new Set(
  (
    'a about above after again all also although among an and another any are as at be because been before being between both ' +
    'but by can could did do does each either else ever every few for from further get had has have having he her here ' +
    'him his how however i if in into is it its just let like many may might more most much must my no nor not of off ' +
    'often on once one only or other our out over own per rather same she should since so some such than that the ' +
    'their them then there these they this those through thus to too under until up upon us use very was way we were ' +
    'what when where whether which while who whom why will with within without would yet you your'
  ).split(' '),
);
