import { type Language, type Localized, languages } from '../../model';
import { textNodes } from '../text-nodes';
import type { PlannedSentence } from './plan-sentences';

/** A sentence of the page that can be spoken. */
export interface SpokenSentence extends PlannedSentence {
  readonly language: Language;
  readonly text: string;
  /** Its elements: several where an edge of emphasis or of a link lies within it. */
  readonly elements: readonly [HTMLElement, ...HTMLElement[]];
}

/** What stands in a sentence and is not said: how its words are read, the numbers of notes, words for the eye alone. */
const silent = 'rt, rp, [data-note]';

/** The sentences of a passage in both languages, as they stand now, without those that have nothing to say. */
export function readSentences(passage: Element): Localized<SpokenSentence[]> {
  const [ja, en] = languages.map((language) => {
    const sentences = new Map<string, [HTMLElement, ...HTMLElement[]]>();
    for (const element of passage.querySelectorAll<HTMLElement>(
      `:scope > [data-text]:lang(${language}) [data-sentence]`,
    )) {
      const { sentence, of = '' } = element.dataset;
      const known = sentences.get(`${of} ${sentence}`);
      if (known) known.push(element);
      else sentences.set(`${of} ${sentence}`, [element]);
    }
    return [...sentences.values()].flatMap((elements): SpokenSentence[] => {
      const text = elements.map(textOf).join('').replace(/\s+/g, ' ').trim();
      const { bead, of = '' } = elements[0].dataset;
      if (!/[\p{L}\p{N}]/u.test(text)) return [];
      return [{ language, text, elements, bead: bead && `${of} ${bead}` }];
    });
  });
  return { ja: ja ?? [], en: en ?? [] };
}

function textOf(element: Element): string {
  return textNodes(element, silent)
    .map(({ data }) => data)
    .join('');
}
