import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { shareImagePath } from '../links';
import { type Language, type Library, languages } from '../model';
import { essayCard, passageCard, siteCard } from '../share/cards';
import type { Card } from '../share/draw-card';
import { renderCard } from '../share/render-card';
import { openTypeface } from '../share/typeface';
import { lookAhead } from './look-ahead';
import type { FileMaker } from './site-file';

/** The pictures that others show with a link, in each language: one for each passage and essay, one for all other pages. */
export const shareImages: FileMaker = async function* ({ library, cache }) {
  const typeface = await openTypeface();
  const folder = cache && join(cache, 'share');
  const tasks = function* () {
    for (const locale of languages) {
      for (const { path, card } of cardsOf(library, locale))
        yield async () => ({ path, contents: await renderCard(card, typeface, folder) });
    }
  };
  // Most of the work is done beside this thread.
  yield* lookAhead(tasks(), 2 * availableParallelism());
};

function* cardsOf(
  { essays }: Library,
  locale: Language,
): Generator<{ readonly path: string; readonly card: Card }> {
  yield { path: shareImagePath(locale), card: siteCard(locale) };
  for (const essay of essays) {
    yield { path: shareImagePath(locale, essay.slug), card: essayCard(essay, locale) };
    for (const row of essay.rows) {
      for (const segment of row.segments) {
        yield {
          path: shareImagePath(locale, essay.slug, segment.id),
          card: passageCard(essay, row, segment, locale),
        };
      }
    }
  }
}
