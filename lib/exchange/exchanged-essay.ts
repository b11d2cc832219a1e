import type { EssayData, LedgerData } from '../content/schemas';
import { counterpart, type Language, type Localized, type SegmentId } from '../model';

/**
 * A block as it stands in its file, to the letter, but for the ends of lines, which are `\n`; or the comment that a
 * passage is missing in this language.
 */
export interface ExchangedBlock {
  readonly ids: readonly SegmentId[];
  /** The block in pieces, its id comment among them; joined, they are its Markdown. */
  readonly pieces: readonly Piece[];
  /** Whether it follows the block before it without a blank line, as items of a tight list do. */
  readonly isTight: boolean;
}

/**
 * A piece of a block's Markdown: words, markup that opens or closes something (the same `pair` on both), markup by
 * itself, or the comment that holds the ids.
 */
export type Piece =
  | { readonly is: 'text' | 'code' | 'id'; readonly markdown: string }
  | { readonly is: 'open' | 'close'; readonly markdown: string; readonly pair: number };

/** A text in one language. */
export interface ExchangedText {
  /** In the order of its file. */
  readonly blocks: readonly ExchangedBlock[];
  /** What links by reference lead to (`[t]: https://example.org`), a line each; they belong to no block. */
  readonly definitions: string;
}

/** Whether a block only says that its language has no text for its id. */
export function isMissing({ pieces }: ExchangedBlock): boolean {
  return joined(pieces).startsWith('<!-- missing');
}

/** Sentences of a segment that answer each other, as someone reviewed them: `1=1`, and their words. */
export interface ExchangedSentences {
  readonly segment: SegmentId;
  readonly bead: string;
  readonly text: Localized;
}

/** What of an essay travels between tools: its texts, ids and states. Layers, claims and notes stay behind. */
export interface ExchangedEssay {
  readonly slug: string;
  readonly essay: EssayData;
  readonly ledger: LedgerData;
  readonly texts: Localized<ExchangedText>;
  /** In the order of the source text; only what was reviewed for the texts as they are. */
  readonly sentences: readonly ExchangedSentences[];
}

/** What came back, which need not be the whole: one language's file alone, or an essay whose title is not said. */
export interface ReturnedEssay {
  readonly slug: string;
  readonly essay: Partial<EssayData>;
  readonly ledger: Partial<LedgerData>;
  readonly texts: Partial<Localized<ExchangedText>>;
  readonly sentences: readonly ExchangedSentences[];
}

/** A text's Markdown, as its file has it. */
export function markdownOf({ blocks, definitions }: ExchangedText): string {
  const prose = blocks.map(({ pieces, isTight }, at) => gapBefore(at, isTight) + joined(pieces)).join('');
  return definitions === '' ? `${prose}\n` : `${prose}\n\n${definitions}\n`;
}

function gapBefore(at: number, isTight: boolean): string {
  return at === 0 ? '' : isTight ? '\n' : '\n\n';
}

/** What the pieces of a block are when put together. */
export function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ markdown }) => markdown).join('');
}

/** The language of the translation. */
export function translationOf({ essay }: ExchangedEssay): Language {
  return counterpart(essay.source);
}
