import { layersById } from '../annotations/layers-by-id';
import { rowSentences } from '../annotations/row-sentences';
import { type Essay, type Language, type Library, languages, type Row, type Term } from '../model';
import { plainText } from '../render/plain-text';
import type { TermContext } from '../render/term-context';
import { fold } from '../text/fold';
import { surfaceForms } from '../text/surface-forms';
import { type Entry, type IndexedPassage, type Range, shardOf, termToken } from './search-index';
import { tokenize } from './tokenize';

export interface SearchIndex {
  readonly shards: readonly Readonly<Record<string, Entry>>[];
  readonly passages: readonly IndexedPassage[];
}

/** About how many postings one file of tokens holds. */
const shardSize = 3000;

/** The index of a library: tokens with the passages that hold them, spread over files by their hash. */
export function buildIndex({ essays, terms }: Library, context: TermContext): SearchIndex {
  const passages: IndexedPassage[] = [];
  const holders = new Map<string, number[]>();
  for (const essay of essays) {
    for (const row of essay.rows) {
      const passage = indexPassage(essay, row, context);
      const counts = new Map<string, number>();
      const count = (token: string) => counts.set(token, (counts.get(token) ?? 0) + 1);
      for (const language of languages) {
        for (const { text } of tokenize(passage.text[language])) count(text);
        for (const [, , term] of passage.terms[language]) count(termToken(term));
      }
      for (const [token, often] of counts) {
        const known = holders.get(token);
        if (known) known.push(passages.length, often);
        else holders.set(token, [passages.length, often]);
      }
      passages.push(passage);
    }
  }
  const forms = formsByToken(terms);
  let postings = 0;
  for (const list of holders.values()) postings += list.length / 2;
  const count = Math.max(1, Math.ceil(postings / shardSize));
  const shards = Array.from({ length: count }, (): [string, Entry][] => []);
  for (const token of [...new Set([...holders.keys(), ...forms.keys()])].sort()) {
    const begun = forms.get(token);
    const held = holders.get(token) ?? [];
    const entry: Entry = begun ? [held, begun] : [held];
    shards[shardOf(token, count)]?.push([token, entry]);
  }
  return { shards: shards.map((entries) => Object.fromEntries(entries)), passages };
}

/** Every form and reading of every term in either language, by the token that it begins with. */
function formsByToken(terms: readonly Term[]): Map<string, [string, string][]> {
  const forms = new Map<string, Map<string, [string, string]>>();
  for (const term of terms) {
    const readings = term.senses.flatMap(({ text }) => text.ja.reading ?? []);
    for (const form of [...surfaceForms(term).map(({ text }) => text), ...readings]) {
      const folded = fold(form).text.trim();
      const [first] = tokenize(folded);
      if (!first) continue;
      const known = forms.get(first.text) ?? new Map();
      known.set(`${folded} ${term.id}`, [folded, term.id]);
      forms.set(first.text, known);
    }
  }
  return new Map([...forms].map(([token, found]) => [token, [...found.values()]]));
}

function indexPassage(essay: Essay, row: Row, context: TermContext): IndexedPassage {
  const [segment] = row.segments;
  const text = both((language) =>
    row.text[language].map(({ blocks }) => plainText(blocks, language)).join('\n'),
  );
  const label = layersById(essay).get(segment.layer)?.label;
  return {
    essay: essay.slug,
    segment: segment.id,
    layer: label ?? { ja: '', en: '' },
    text,
    terms: both((language) =>
      context.finder
        .find(text[language], language)
        .map(({ term, start, end }): Range<string> => [start, end, term]),
    ),
    sentences: both((language) => beadRanges(row, language, text[language])),
  };
}

function beadRanges(row: Row, language: Language, text: string): Range<number>[] {
  const ranges: Range<number>[] = [];
  let from = 0;
  for (const { segment: id, number, text: sentence } of rowSentences(row, language)) {
    const start = text.indexOf(sentence, from);
    if (start < 0) continue;
    from = start + sentence.length;
    const beads = row.segments.find((segment) => segment.id === id)?.beads ?? [];
    const bead = beads.findIndex((candidate) => candidate[language].includes(number));
    if (bead >= 0) ranges.push([start, from, bead + 1]);
  }
  return ranges;
}

function both<T>(make: (language: Language) => T): { ja: T; en: T } {
  return { ja: make('ja'), en: make('en') };
}
