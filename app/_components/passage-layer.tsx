import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { layerSense } from '@/lib/annotations/layer-sense';
import { layersById } from '@/lib/annotations/layers-by-id';
import type { Essay, Language, Row, Segment } from '@/lib/model';
import { LayerLink } from './layer-link';
import { NearPassages } from './near-passages';
import { Wording } from './wording';

interface PassageLayerProps {
  readonly essay: Essay;
  readonly row: Row;
  readonly segment: Segment;
  readonly index: SegmentIndex;
  readonly locale: Language;
}

/** The layer a passage is about, what that layer's name means here, and where else the essay speaks of it. */
export async function PassageLayer({ essay, row, segment, index, locale }: PassageLayerProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const { context } = await getLibrary();
  const layer = layersById(essay).get(segment.layer);
  const named = layer && layerSense(layer, context);
  const onLayer = index.onLayer(segment.layer);
  return (
    <>
      <p>
        <LayerLink
          essay={essay}
          layer={segment.layer}
          locale={locale}
          href={links.map(locale, essay.slug, segment.layer)}
        />
      </p>
      {layer && !layer.level && (
        <p>
          <Wording
            text={layer.track ? t('trackMeans', { track: layer.label[locale] }) : t('frameMeans')}
            in={locale}
          />
        </p>
      )}
      {named && (
        <p>
          <Wording
            text={t('layerMeans', {
              layer: named.sense.text[locale].form,
              gloss: named.sense.text[locale].gloss,
            })}
            in={locale}
          />{' '}
          <a href={links.term(locale, named.term.id, named.sense.id)}>{t('entry')}</a>
        </p>
      )}
      {onLayer.length > 1 && (
        <>
          <p>{t('sameLayer')}</p>
          <NearPassages
            rows={onLayer}
            row={row}
            isListed={false}
            locale={locale}
            all={links.map(locale, essay.slug, segment.layer)}
            hrefOf={(other) => links.passage(locale, essay.slug, other.segments[0].id)}
          />
        </>
      )}
    </>
  );
}
