import { getTranslations } from 'next-intl/server';
import { isNote } from '@/lib/annotations/gather-notes';
import { layersById } from '@/lib/annotations/layers-by-id';
import { outline } from '@/lib/annotations/outline';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import type { Essay, Language, Row } from '@/lib/model';
import { passageName } from './passage-name';
import { Wording } from './wording';

/** The essay's shape: its passages in order, gathered by track, each stepped in by its level. */
export async function Contents({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <nav className="contents" aria-label={t('contents')}>
      <p className="contents-title">{t('contents')}</p>
      {/* On a small screen the list is folded away, also without script. */}
      <label className="contents-toggle">
        <input type="checkbox" />
        <span>{t('contents')}</span>
      </label>
      <ol>
        {outline(essay).map(({ layer, rows }) => (
          <li key={rows[0].segments[0].id} data-track={trackNumber(essay, layer.id)}>
            <span className="track">
              <Wording text={layer.label[locale]} in={locale} />
            </span>
            <ol>
              {rows.map((row, index) => {
                const [segment] = row.segments;
                const step = stepOf(essay, row);
                // The level is said where it begins, and not again with every passage on it.
                const before = rows[index - 1];
                const begins = step > 0 && !(before && stepOf(essay, before) === step);
                return (
                  <li key={segment.id} data-step={step}>
                    <a href={`#${fragments.segment(segment.id)}`}>
                      {begins && (
                        <span className="level">
                          <Wording text={essay.levels[step - 1]?.label[locale] ?? ''} in={locale} />
                        </span>
                      )}{' '}
                      <Wording text={passageName(row, locale)} in={locale} />
                    </a>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
        {essay.rows.some(isNote) && (
          <li>
            <a href={`#${fragments.page('notes')}`}>{t('footnotes')}</a>
          </li>
        )}
      </ol>
    </nav>
  );
}

/** The place of a passage's level among the levels, from 1; 0 for a whole track or the frame. */
function stepOf(essay: Essay, { segments: [{ layer }] }: Row): number {
  const level = layersById(essay).get(layer)?.level;
  return essay.levels.findIndex(({ id }) => id === level) + 1;
}
