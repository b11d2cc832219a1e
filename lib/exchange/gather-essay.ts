import { rowSentences } from '../annotations/row-sentences';
import type { EssaySources } from '../content/sources';
import { type Essay, type Language, type Localized, languages, type Segment } from '../model';
import type { ExchangedEssay, ExchangedSentences } from './exchanged-essay';
import { textOf } from './text-of';

/** What of a checked essay travels. Throws where its files could not be read, which the check has ruled out. */
export function gatherEssay({ slug, essay, ledger, prose }: EssaySources, checked: Essay): ExchangedEssay {
  if (!essay.data || !ledger.data) throw new Error(`${slug} has faults`);
  return {
    slug,
    essay: essay.data,
    ledger: ledger.data,
    texts: { ja: textOf(prose.ja), en: textOf(prose.en) },
    sentences: checked.rows.flatMap((row) => {
      const sentences = { ja: rowSentences(row, 'ja'), en: rowSentences(row, 'en') };
      return row.segments.flatMap((segment) => sentencesOf(segment, sentences));
    }),
  };
}

function sentencesOf(
  { id, beads = [] }: Segment,
  sentences: Localized<ReturnType<typeof rowSentences>>,
): ExchangedSentences[] {
  const wordsOf = (language: Language, numbers: readonly number[]) =>
    sentences[language]
      .filter(({ segment, number }) => segment === id && numbers.includes(number))
      .map(({ text }) => text)
      .join(language === 'ja' ? '' : ' ');
  return beads.map((bead) => ({
    segment: id,
    bead: languages.map((language) => bead[language].join('+')).join('='),
    text: { ja: wordsOf('ja', bead.ja), en: wordsOf('en', bead.en) },
  }));
}
