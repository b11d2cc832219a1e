import type { Language } from '../../model';
import { shorten } from '../convert-tags';
import { findSecondCopy } from '../dump/find-copies';
import { begins, type Chunk, mergeCopies, type Span } from '../dump/merge-copies';
import { readStream, type Stream } from '../dump/read-stream';
import type { Mark } from '../dump/stuck-markers';
import { type ImportBlock, nothingImported } from '../import-block';
import { plainBlock } from '../plain-block';
import type { Say } from '../say';
import type { TracedText } from '../traced-text';
import type { Format } from './format';
import { endAsParagraphs, looksLikeTitle, splitLines, withTitle } from './plain-text';

/** A block as it comes out of a dump: words and what was said of them. */
interface DumpBlock {
  readonly mark: Mark | undefined;
  readonly words: string;
  /** The offset of its first character in the clean text. */
  readonly at: number;
}

/**
 * A text as it comes out of a clipboard or a form: whole on one line, its markers stuck to the sentences around them,
 * or twice over, each copy with something that the other lost.
 */
export const dump: Format = {
  name: 'a dump',
  recognises: (_extension, text) => !isMarkdown(text) && (isRunTogether(text) || isTwiceOver(text)),
  read(given, { language, say }) {
    const stream = readStream(given.text, language);
    const split = findSecondCopy(stream);
    const chunks = split === undefined ? oneCopy(stream) : mergeCopies(stream, split);
    if (split !== undefined) sayCopies(stream, chunks, split, given, say);
    const hasLines = (from: number, to: number) => {
      const [start, end] = [stream.offsets[from] ?? 0, (stream.offsets[to - 1] ?? 0) + 1];
      const lines = splitLines(given.text.slice(start, end));
      return lines.length > 1 && endAsParagraphs(lines);
    };
    const end = stream.characters.length;
    const isParagraph = paragraphsOf(stream, [
      { span: [0, split ?? end], hasLines: hasLines(0, split ?? end) },
      ...(split === undefined ? [] : [{ span: [split, end] as const, hasLines: hasLines(split, end) }]),
    ]);
    const drafts = gather(chunks, stream, given.text, isParagraph);
    const blocks = split === undefined ? endLists(drafts, language, given, say) : drafts;
    return { ...nothingImported, blocks: withMasthead(toBlocks(blocks, given)) };
  },
};

/** Fences, tables and the like do not survive being run together, so a text that has them was not. */
function isMarkdown(text: string): boolean {
  return /^(?:```|~~~|[^\S\n]*\|?[ \t]*:?-{3,}:?[ \t]*\||<!--[ \t]*#|---\n[\w-]+:)/m.test(text);
}

/** Whether the text is a few long lines with markers within them. */
function isRunTogether(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 3) return false;
  return lines.some(
    (line) => line.length > 200 && [...readStream(line, 'ja').marks.keys()].some((at) => at > 0),
  );
}

function isTwiceOver(text: string): boolean {
  // Two addresses of one site are alike without being two copies of a text.
  const words = text.replace(/(?:https?:\/\/|\bwww\.)[!-~]+/gi, '');
  return (
    findSecondCopy(readStream(words, 'ja')) !== undefined &&
    findSecondCopy(readStream(text, 'ja')) !== undefined
  );
}

/** A single copy as chunks between all its boundaries. */
function oneCopy(stream: Stream): Chunk[] {
  const end = stream.characters.length;
  const starts = stream.characters.flatMap((_, at) => (at === 0 || begins(stream, at) ? [at] : []));
  return starts.map((from, index) => ({
    first: [from, starts[index + 1] ?? end],
    second: [end, end],
    kind: 'first-alone',
  }));
}

/** Whether a paragraph begins at a character: after a blank line, or at a line in a copy whose lines are paragraphs. */
function paragraphsOf(
  { lines, paragraphs }: Stream,
  copies: readonly { readonly span: Span; readonly hasLines: boolean }[],
): (at: number) => boolean {
  return (at) => {
    const copy = copies.find(({ span: [from, to] }) => at >= from && at < to);
    return copy !== undefined && (at === copy.span[0] || (copy.hasLines ? lines : paragraphs).has(at));
  };
}

/** Puts chunks together to blocks: one begins where either copy marks one or begins a paragraph. */
function gather(
  chunks: readonly Chunk[],
  stream: Stream,
  text: string,
  isParagraph: (at: number) => boolean,
): DumpBlock[] {
  const blocks: { mark: Mark | undefined; words: string; at: number }[] = [];
  const marks = [...stream.marks.values()];
  const sayWords = ([from, to]: Span) => {
    const [start, end] = [stream.offsets[from] ?? 0, (stream.offsets[to - 1] ?? 0) + 1];
    return { start, words: withoutMarks(text, start, end, marks), gap: /\s/.test(text.charAt(start - 1)) };
  };
  for (const { first, second, kind } of chunks) {
    const taken = kind === 'first-alone' || kind === 'same' ? first : second;
    const starts = [
      ...(first[1] > first[0] ? [first[0]] : []),
      ...(second[1] > second[0] ? [second[0]] : []),
    ];
    const mark = starts.map((at) => stream.marks.get(at)).find((found) => found !== undefined);
    const { start, words, gap } = sayWords(taken);
    const last = blocks.at(-1);
    if (!last || mark || starts.some(isParagraph)) blocks.push({ mark, words, at: start });
    else last.words += `${gap ? ' ' : ''}${words}`;
  }
  return blocks;
}

/** A stretch of the text, without those of the text's markers, which come in their order, that stand in it. */
function withoutMarks(text: string, start: number, end: number, marks: readonly Mark[]): string {
  let words = '';
  let from = start;
  for (let next = firstFrom(marks, start); next < marks.length; next++) {
    const mark = marks[next];
    if (!mark || mark.end > end) break;
    words += text.slice(from, mark.start);
    from = mark.end;
  }
  return (words + text.slice(from, end)).replace(/[ \t]*\n[ \t]*/g, '\n').trim();
}

/** The index of the first marker that does not begin before an offset. */
function firstFrom(marks: readonly Mark[], start: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where a list ends in a text of one copy nothing says. Its last item is taken to have as many sentences as those
 * before it have on average; what follows is a paragraph of its own. That is said.
 */
function endLists(
  blocks: readonly DumpBlock[],
  language: Language,
  given: TracedText,
  say: Say,
): DumpBlock[] {
  return blocks.flatMap((block, index) => {
    const { mark, words, at } = block;
    const next = blocks[index + 1]?.mark;
    const isItem = mark !== undefined && mark.kind !== 'heading';
    if (mark?.kind === 'heading') return splitAt(block, 1, language);
    if (!isItem || next?.kind === mark.kind) return [block];
    const siblings: number[] = [];
    for (let before = index - 1; blocks[before]?.mark?.kind === mark.kind; before--) {
      siblings.push(countSentences(blocks[before]?.words ?? '', language));
    }
    const usual = Math.max(
      1,
      Math.round(siblings.reduce((sum, count) => sum + count, 0) / Math.max(1, siblings.length)),
    );
    const parts = splitAt(block, usual, language);
    if (parts.length > 1) {
      say(
        'import-list-end',
        `Unexpected list that nothing ends, expected a line of its own for what follows: ended after \`${shorten(parts[0]?.words ?? words)}\``,
        {
          at: given.originOf(at),
          note: 'Put a blank line where the list ends, and import again.',
        },
      );
    }
    return parts;
  });
}

function countSentences(words: string, language: Language): number {
  return readStream(words, language).sentences.size;
}

/** A block cut after so many sentences; what follows has no mark. */
function splitAt(block: DumpBlock, count: number, language: Language): DumpBlock[] {
  const { sentences, offsets } = readStream(block.words, language);
  const at = [...sentences].sort((a, b) => a - b)[count];
  const offset = at === undefined ? undefined : offsets[at];
  if (offset === undefined) return [block];
  return [
    { ...block, words: block.words.slice(0, offset).trim() },
    { mark: undefined, words: block.words.slice(offset).trim(), at: block.at + offset },
  ];
}

function toBlocks(drafts: readonly DumpBlock[], given: TracedText): ImportBlock[] {
  const blocks: ImportBlock[] = [];
  let lists = 0;
  for (const { mark, words, at } of drafts) {
    if (words === '') continue;
    const kind =
      mark?.kind === 'heading' && !looksLikeTitle(words) ? 'paragraph' : (mark?.kind ?? 'paragraph');
    const before = blocks.at(-1);
    const goesOn = before?.kind === kind && (kind !== 'ordered-item' || mark?.number !== 1);
    if (!goesOn && kind.endsWith('item')) lists++;
    const opening =
      kind === 'heading'
        ? (`${'#'.repeat(mark?.number ?? 1)} ` as const)
        : kind === 'ordered-item'
          ? (`${mark?.number ?? 1}. ` as const)
          : kind === 'unordered-item'
            ? '- '
            : '';
    blocks.push({
      kind,
      ...(kind === 'heading' && { depth: mark?.number ?? 1 }),
      ...plainBlock(words, opening),
      at: given.originOf(at),
      part: blocks.length,
      ...(kind.endsWith('item') && { list: { number: lists, isLoose: false } }),
      ids: [],
    });
  }
  return blocks;
}

/** A second heading straight after the title is the subtitle, which is a paragraph. */
function withMasthead(given: readonly ImportBlock[]): ImportBlock[] {
  const [first, second, ...rest] = withTitle(given);
  if (!first || !second) return [...given];
  const isSecond =
    first.kind === 'heading' && second.kind === 'heading' && second.depth === 1 && rest.length > 0;
  if (!isSecond) return [first, second, ...rest];
  const { depth: _, ...block } = second;
  return [
    first,
    { ...block, kind: 'paragraph', ...plainBlock(second.markdown.replace(/^#+ /, '')) },
    ...rest,
  ];
}

/** Says that a text stood twice, and wherein its copies differ. */
function sayCopies(
  stream: Stream,
  chunks: readonly Chunk[],
  split: number,
  given: TracedText,
  say: Say,
): void {
  const wordsOf = ([from, to]: Span) =>
    shorten(given.text.slice(stream.offsets[from] ?? 0, (stream.offsets[to - 1] ?? 0) + 1));
  const placeOf = ([from]: Span) => given.originOf(stream.offsets[from] ?? 0);
  say('import-twice', 'Unexpected second copy of the text, expected it once: the two are merged', {
    at: given.originOf(stream.offsets[split] ?? 0),
    weight: 'info',
  });
  for (const { kind, first, second } of chunks) {
    if (kind === 'first-alone' || kind === 'second-alone') {
      const alone = kind === 'first-alone' ? first : second;
      say(
        'import-copies',
        `Unexpected \`${wordsOf(alone)}\` in the ${kind === 'first-alone' ? 'first' : 'second'} copy alone, expected it in both: kept`,
        {
          at: placeOf(alone),
          weight: 'info',
        },
      );
    } else if (kind === 'different') {
      say(
        'import-copies',
        `Unexpected difference: the first copy has \`${wordsOf(first)}\`, expected \`${wordsOf(second)}\` as in the second, which is taken`,
        {
          at: placeOf(first),
          note: 'Make the two the same, or leave one copy out, and import again.',
        },
      );
    }
  }
}
