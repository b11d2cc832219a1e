import { join } from 'node:path';
import { shareImagePath } from '../links';
import { languages } from '../model';
import { essayCard, passageCard, siteCard } from '../share/cards';
import { renderCard } from '../share/render-card';
import { openTypeface } from '../share/typeface';
import type { FileMaker } from './site-file';

/** The pictures that others show with a link, in each language: one for each passage and essay, one for all other pages. */
export const shareImages: FileMaker = async function* ({ library, cache }) {
  const typeface = await openTypeface();
  const folder = cache && join(cache, 'share');
  for (const locale of languages) {
    yield { path: shareImagePath(locale), contents: await renderCard(siteCard(locale), typeface, folder) };
    for (const essay of library.essays) {
      yield {
        path: shareImagePath(locale, essay.slug),
        contents: await renderCard(essayCard(essay, locale), typeface, folder),
      };
      for (const row of essay.rows) {
        for (const segment of row.segments) {
          yield {
            path: shareImagePath(locale, essay.slug, segment.id),
            contents: await renderCard(passageCard(essay, row, segment, locale), typeface, folder),
          };
        }
      }
    }
  }
};
