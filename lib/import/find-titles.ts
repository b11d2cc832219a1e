import { proseText } from '../content/prose-text';
import { counterpart, type Language, languages, type SegmentId } from '../model';
import { looksLikeTitle } from './formats/plain-text';
import type { ImportBlock, ImportedPair, ImportedText } from './import-block';
import { plainBlock } from './plain-block';

export interface Titled {
  readonly texts: ImportedPair;
  /** The blocks that are the title or the subtitle. */
  readonly named: ReadonlyMap<ImportBlock, SegmentId>;
}

/**
 * Finds the title and the subtitle of texts: a heading of depth 1 that opens the text, and a line after it without a
 * full stop. Those that front matter alone gives are put before the text; they are no block of the file. A subtitle
 * needs one in every language that was given.
 */
export function findTitles(given: ImportedPair, source: Language, isKnown: boolean): Titled {
  const texts: Partial<Record<Language, ImportedText>> = {};
  for (const language of languages) {
    const text = given[language];
    if (text) texts[language] = withMatter(text);
  }
  const named = new Map<ImportBlock, SegmentId>();
  for (const language of [source, counterpart(source)]) {
    const [first] = texts[language]?.blocks ?? [];
    if (first && isTitle(first)) named.set(first, 'title');
  }
  if (isKnown) return { texts, named };
  const given2 = languages.flatMap((language) => texts[language] ?? []);
  const subtitles = given2.map(({ blocks: [first, second, third] }) =>
    first && second && third && named.has(first) && isSubtitle(second) ? second : undefined,
  );
  for (const subtitle of subtitles)
    if (subtitle && !subtitles.includes(undefined)) named.set(subtitle, 'subtitle');
  return { texts, named };
}

function isTitle({ kind, depth }: ImportBlock): boolean {
  return kind === 'heading' && depth === 1;
}

/** How short a subtitle may be: a word or two is more likely to head a section. */
const shortest = 8;

function isSubtitle({ kind, node, part, anchor }: ImportBlock): boolean {
  if (anchor === 'subtitle') return true;
  const words = proseText(node).trim();
  return kind === 'paragraph' && part >= 0 && words.length >= shortest && looksLikeTitle(words);
}

function withMatter(text: ImportedText): ImportedText {
  const { matter, blocks } = text;
  const [first] = blocks;
  const before: ImportBlock[] = [];
  const made = { at: 0, part: -1, ids: [] };
  if (matter.title !== undefined && !(first && isTitle(first))) {
    before.push({ ...made, kind: 'heading', depth: 1, ...plainBlock(matter.title, '# ') });
  }
  const subtitle: ImportBlock[] =
    matter.subtitle === undefined
      ? []
      : [{ ...made, kind: 'paragraph', anchor: 'subtitle', ...plainBlock(matter.subtitle) }];
  if (before.length === 0 && subtitle.length > 0 && first) {
    return { ...text, blocks: [first, ...subtitle, ...blocks.slice(1)] };
  }
  return { ...text, blocks: [...before, ...subtitle, ...blocks] };
}
