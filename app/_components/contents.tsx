import { getTranslations } from 'next-intl/server';
import { outline } from '@/lib/annotations/outline';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import type { Essay, Language } from '@/lib/model';
import { passageName } from './passage-name';

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
            <span className="track">{layer.label[locale]}</span>
            <ol>
              {rows.map((row) => {
                const [segment] = row.segments;
                const level = essay.layers.find(({ id }) => id === segment.layer)?.level;
                const step = essay.levels.findIndex(({ id }) => id === level) + 1;
                return (
                  <li key={segment.id} data-step={step}>
                    <a href={`#${fragments.segment(segment.id)}`}>
                      {step > 0 && <span className="level">{essay.levels[step - 1]?.label[locale]}</span>}{' '}
                      {passageName(row, locale)}
                    </a>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
