import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { trackNumber } from '@/lib/annotations/track-number';
import type { Essay, Language, LayerId } from '@/lib/model';
import { Wording } from './wording';

interface LayerChoiceProps {
  readonly essay: Essay;
  readonly index: SegmentIndex;
  readonly locale: Language;
  /** The layer that was chosen before, to which another is set. */
  readonly beside?: LayerId;
}

/** The layers that passages speak of, each leading to its passages, or to these beside those of the layer chosen. */
export async function LayerChoice({ essay, index, locale, beside }: LayerChoiceProps) {
  const t = await getTranslations({ locale, namespace: 'map' });
  const layers = essay.layers.filter(({ id }) => id !== beside && index.onLayer(id).length > 0);
  if (layers.length === 0) return null;
  return (
    <nav aria-label={beside ? t('setBeside') : t('choose')}>
      <p>{beside ? t('setBeside') : t('choose')}</p>
      <ul className="layer-choice">
        {layers.map(({ id, label }) => (
          <li key={id} data-track={trackNumber(essay, id)}>
            <a className="layer" href={links.map(locale, essay.slug, ...(beside ? [beside, id] : [id]))}>
              <Wording text={label[locale]} in={locale} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
