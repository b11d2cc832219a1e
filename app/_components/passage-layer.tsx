import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { fragments } from '@/lib/links';
import type { Essay, Language, Row, Segment } from '@/lib/model';
import { chooseSense } from '@/lib/text/choose-sense';
import { LayerLink } from './layer-link';
import { PassageLinks } from './passage-links';

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
  const layer = essay.layers.find(({ id }) => id === segment.layer);
  // A level is called by a term of the same id, such as `l2`, which means another thing on each track.
  const term = layer?.level ? context.byId.get(layer.level) : undefined;
  const sense = term && chooseSense(term, segment.layer);
  const others = index.onLayer(segment.layer).filter((candidate) => candidate !== row);
  return (
    <>
      <p>
        <LayerLink
          essay={essay}
          layer={segment.layer}
          locale={locale}
          href={links.reader(locale, essay.slug, fragments.layer(segment.layer))}
        />
      </p>
      {sense && term && (
        <p>
          {t('layerMeans', { layer: sense.text[locale].form })} {sense.text[locale].gloss}{' '}
          <a href={links.term(locale, term.id, sense.id)}>{t('entry')}</a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{t('sameLayer')}</p>
          <PassageLinks
            rows={others}
            locale={locale}
            hrefOf={(other) => links.passage(locale, essay.slug, other.segments[0].id)}
          />
        </>
      )}
    </>
  );
}
