import { answerQuotation } from '../../citation/answer-quotation';
import { makeQuote, type QuotedSpan } from '../../citation/quote';
import { type Letter, toLetters } from '../../citation/to-letters';
import type { Reference, TextPlace } from '../../links';
import { counterpart, type Language, type Localized } from '../../model';
import { passageSelector, readText, type ShownSentence } from './read-text';

/** What is selected, as something to quote. */
export interface Quotation {
  readonly language: Language;
  readonly reference: Reference & { readonly to?: TextPlace };
  /** The words selected, and the sentences that answer theirs. */
  readonly words: Localized;
}

/** What there is to quote in `selection`; `undefined` where it does not begin in a passage or holds no words. */
export async function readSelection(selection: Selection | null): Promise<Quotation | undefined> {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const language = languageOf(selection.anchorNode);
  if (!language) return undefined;
  const range = selection.getRangeAt(0);
  const passages = [...document.querySelectorAll<HTMLElement>(passageSelector)].filter((passage) =>
    range.intersectsNode(passage),
  );
  const sentences = readText(passages, language);
  const span = spanOf(range, sentences);
  const [first, last] = [sentences[span?.first ?? -1], sentences[span?.last ?? -1]];
  if (!span || !first || !last) return undefined;
  const quoted = sentences.slice(span.first, span.last + 1);
  const answers = answerQuotation(quoted, readText(passages, counterpart(language)));
  const words = { [language]: wordsOf(quoted, span), [counterpart(language)]: wordsOf(answers) };
  return {
    language,
    reference: {
      from: placeOf(first),
      ...(first !== last && { to: placeOf(last) }),
      // Without a fingerprint (a page not served securely) the link still leads to the place.
      ...(crypto.subtle && { quote: await makeQuote(sentences, span, language) }),
    },
    words: words as unknown as Localized,
  };
}

/** The language of the text in which something begins, or of the page beside a text; none outside of passages. */
function languageOf(node: Node | null): Language | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  if (!element?.closest(passageSelector)) return undefined;
  const { lang } = element.closest<HTMLElement>('[lang]') ?? document.documentElement;
  return lang === 'ja' || lang === 'en' ? lang : undefined;
}

function placeOf({ segment, number }: ShownSentence): TextPlace {
  return { segment, ...(number > 0 && { sentence: number }) };
}

/** Which letters of which sentences lie in `range`. */
function spanOf(range: Range, sentences: readonly ShownSentence[]): QuotedSpan | undefined {
  let span: QuotedSpan | undefined;
  let before = 0;
  for (const [index, sentence] of sentences.entries()) {
    const letters = toLetters(sentence.text);
    const isTouched = sentence.pieces.some(({ node }) => range.intersectsNode(node));
    const isInside = ({ start }: Letter) => isTouched && isIn(range, sentence, start);
    const isWord = (letter: Letter) => letter.text !== ' ' && isInside(letter);
    // From both ends, since all that lies between is selected as well.
    const [first, last] = [letters.find(isWord), letters.findLast(isWord)];
    if (first && last) {
      span ??= { first: index, last: index, from: letters.indexOf(first), to: 0 };
      span = { ...span, last: index, to: before + letters.indexOf(last) + 1 };
    }
    if (span) before += letters.length;
  }
  return span;
}

/** Whether the character at `offset` in the text of `sentence` is selected. */
function isIn(range: Range, { pieces }: ShownSentence, offset: number): boolean {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (!piece) return false;
  const at = offset - piece.start;
  return range.comparePoint(piece.node, at) >= 0 && range.comparePoint(piece.node, at + 1) <= 0;
}

/** The words of sentences as they are read, white space folded but where it is all that there is to tell lines apart. */
function wordsOf(sentences: readonly ShownSentence[], span?: QuotedSpan): string {
  let before = 0;
  const parts = sentences.map(({ text, gap, number }, index) => {
    const letters = toLetters(text);
    const [from, to] = [(span?.from ?? 0) - before, (span?.to ?? Number.POSITIVE_INFINITY) - before];
    before += letters.length;
    const inside = letters.slice(Math.max(from, 0), Math.max(to, 0));
    const words =
      number === 0
        ? text.slice(inside[0]?.start, inside.at(-1)?.end)
        : inside.map((letter) => letter.text).join('');
    return (index > 0 ? (gap.includes('\n') ? '\n' : gap) : '') + words;
  });
  return parts.join('');
}
