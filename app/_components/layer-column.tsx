import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { layerSense } from '@/lib/annotations/layer-sense';
import { shownWhole } from '@/lib/annotations/shown-whole';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import { counterpart, type Essay, type Language, type Layer } from '@/lib/model';
import { PassageLinks } from './passage-links';
import { passageName } from './passage-name';
import { PassageText } from './passage-text';
import { Wording } from './wording';

interface LayerColumnProps {
  readonly essay: Essay;
  readonly layer: Layer;
  readonly index: SegmentIndex;
  readonly locale: Language;
}

/** A layer with what its name means there, its claims, and its passages in both languages. */
export async function LayerColumn({ essay, layer, index, locale }: LayerColumnProps) {
  const t = await getTranslations({ locale });
  const { context } = await getLibrary();
  const rows = index.onLayer(layer.id);
  const whole = shownWhole(rows);
  const rest = rows.slice(whole.length);
  const sense = layerSense(layer, context);
  const made = new Set(rows.flatMap(({ segments }) => segments.flatMap(({ claims }) => claims)));
  return (
    <section className="layer-column" data-track={trackNumber(essay, layer.id)}>
      <h2>
        <Wording text={layer.label[locale]} in={locale} />
      </h2>
      {sense && (
        <p className="scope">
          <Wording
            text={t('passage.layerMeans', {
              layer: sense.sense.text[locale].form,
              gloss: sense.sense.text[locale].gloss,
            })}
            in={locale}
          />{' '}
          <a href={links.term(locale, sense.term.id, sense.sense.id)}>{t('passage.entry')}</a>
        </p>
      )}
      <ul className="claims">
        {essay.claims
          .filter(({ id }) => made.has(id))
          .map(({ id, kind, sentence }) => (
            <li key={id}>
              <b>{t(`claimKind.${kind}`)}</b> <Wording text={sentence[locale]} in={locale} />
            </li>
          ))}
      </ul>
      {whole.map((row) => (
        <article key={row.segments[0].id} id={fragments.segment(row.segments[0].id)} className="bead">
          <h3>
            <a href={links.passage(locale, essay.slug, row.segments[0].id)}>
              <Wording text={passageName(row, locale)} in={locale} />
            </a>
          </h3>
          <PassageText row={row} source={essay.source} language={locale} locale={locale} isPlain />
          <PassageText row={row} source={essay.source} language={counterpart(locale)} locale={locale} />
        </article>
      ))}
      {rest.length > 0 && (
        <>
          <h3>{t('map.more')}</h3>
          <PassageLinks
            rows={rest}
            locale={locale}
            hrefOf={(row) => links.passage(locale, essay.slug, row.segments[0].id)}
          />
        </>
      )}
    </section>
  );
}
