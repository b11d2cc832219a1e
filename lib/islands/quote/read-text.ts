import type { MatchedSentence } from '../../citation/answer-quotation';
import type { Language } from '../../model';
import { textNodes } from '../text-nodes';

/** A sentence as it stands in the page; preformatted text, which is in none, counts as one without a number, 0. */
export interface ShownSentence extends MatchedSentence {
  /** Its text nodes, each with the UTF-16 offset in `text` at which it begins. */
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
  /** What stands between it and the sentence before: white space, a line break between blocks. */
  readonly gap: string;
}

/** What is no part of a sentence: the readings of its words, and the numbers of notes, which an edition can change. */
const apart = 'rt, rp, [data-note]';

const blocks = 'p, li, td, th, pre, blockquote, h1, h2, h3, h4, h5, h6, figcaption, div';

/** Where passages are in a page; what is not in one of these cannot be quoted. */
export const passageSelector = '[data-segment]';

/** The sentences of `passages` in one language, in reading order, without readings, numbers of notes, and empty ones. */
export function readText(passages: Iterable<HTMLElement>, language: Language): ShownSentence[] {
  return [...passages].flatMap((passage) => readPassage(passage, language));
}

function readPassage(passage: HTMLElement, language: Language): ShownSentence[] {
  const id = passage.dataset.segment?.split(' ')[0] ?? '';
  // Sentence against sentence, blocks are taken apart that are one.
  const isTakenApart = passage.matches('ol.beads');
  const sentences: (ShownSentence & { text: string; pieces: { node: Text; start: number }[] })[] = [];
  let block: Element | null | undefined;
  let gap = '\n';
  for (const text of passage.querySelectorAll(`:is([data-text], .bead > div):lang(${language})`)) {
    for (const node of textNodes(text, apart)) {
      const parent = node.parentElement;
      const span = parent?.closest<HTMLElement>('[data-sentence]');
      if (!isTakenApart && parent?.closest(blocks) !== block && block) gap = '\n';
      block = parent?.closest(blocks);
      if (!span && node.data.trim() === '') {
        gap += node.data;
        continue;
      }
      const { sentence = '0', bead, of = id } = span?.dataset ?? {};
      const number = Number(sentence);
      const open = sentences.at(-1);
      const goesOn = open?.number === number && open.segment === of && (number > 0 || gap === '');
      if (goesOn) {
        open.pieces.push({ node, start: open.text.length });
        open.text += node.data;
      } else {
        const pieces = [{ node, start: 0 }];
        if (isTakenApart && language === 'en') gap ||= ' ';
        sentences.push({ segment: of, passage: id, number, bead, text: node.data, pieces, gap });
      }
      gap = '';
    }
  }
  return sentences;
}
