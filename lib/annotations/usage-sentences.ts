import { type Localized, languages, type Row, type Sense } from '../model';
import type { TermContext } from '../render/term-context';
import { chooseSense } from '../text/choose-sense';
import { rowSentences, type Sentence } from './row-sentences';

/**
 * The sentences of a row that use a term in this sense, in each language. Where only one language uses it, the other
 * gives the sentences that a reviewed match sets against those; without such a match it gives none.
 */
export function usageSentences(row: Row, sense: Sense, context: TermContext): Localized<readonly Sentence[]> {
  const all = { ja: rowSentences(row, 'ja'), en: rowSentences(row, 'en') };
  const segments = new Map(row.segments.map((segment) => [segment.id, segment]));
  const using = (language: 'ja' | 'en') =>
    all[language].filter(({ segment, text }) =>
      context.finder.find(text, language).some(({ term: id }) => {
        const term = context.byId.get(id);
        return term && chooseSense(term, segments.get(segment)?.layer ?? row.segments[0].layer) === sense;
      }),
    );
  const found = { ja: using('ja'), en: using('en') };
  for (const language of languages) {
    const other = language === 'ja' ? 'en' : 'ja';
    if (found[language].length > 0) continue;
    found[language] = all[language].filter(({ segment, number }) =>
      segments
        .get(segment)
        ?.beads?.some(
          (bead) =>
            bead[language].includes(number) &&
            found[other].some(
              (sentence) => sentence.segment === segment && bead[other].includes(sentence.number),
            ),
        ),
    );
  }
  return found;
}
