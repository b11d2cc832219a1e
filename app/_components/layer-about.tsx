import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { markedSenses } from '@/app/_content/rendered-row';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { layerSense } from '@/lib/annotations/layer-sense';
import { layersById } from '@/lib/annotations/layers-by-id';
import { fragments } from '@/lib/links';
import type { Essay, Language, LayerId } from '@/lib/model';
import type { TermContext } from '@/lib/render/term-context';
import { Wording } from './wording';

interface LayerAboutProps {
  readonly essay: Essay;
  readonly layer: LayerId;
  readonly index: SegmentIndex;
  readonly context: TermContext;
  readonly locale: Language;
}

/** In a cell of the map: what the layer's name and its terms mean there, and the claims that its passages make. */
export async function LayerAbout({ essay, layer, index, context, locale }: LayerAboutProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const declared = layersById(essay).get(layer);
  const named = declared && layerSense(declared, context);
  const rows = index.onLayer(layer);
  const made = new Set(rows.flatMap(({ segments }) => segments.flatMap(({ claims }) => claims)));
  const senses = (await markedSenses(rows, locale)).flatMap(({ term, sense: id }) => {
    const sense = context.byId.get(term)?.senses.find((each) => each.id === id);
    return sense && sense !== named?.sense ? [{ term, sense }] : [];
  });
  return (
    <>
      {named && (
        <p>
          <a href={links.term(locale, named.term.id, named.sense.id)}>
            <Wording text={named.sense.text[locale].form} in={locale} />
          </a>{' '}
          <Wording text={named.sense.text[locale].gloss} in={locale} />
        </p>
      )}
      <ul className="passage-links">
        {essay.claims
          .filter(({ id }) => made.has(id))
          .map(({ id, label, sentence }) => (
            <li key={id}>
              <a href={`#${fragments.claim(id)}`}>
                <Wording text={(label ?? sentence)[locale]} in={locale} />
              </a>
            </li>
          ))}
      </ul>
      {senses.length > 0 && (
        <details>
          <summary>{t('terms')}</summary>
          <ul className="passage-links">
            {senses.map(({ term, sense }) => (
              <li key={`${term}.${sense.id}`}>
                <a href={links.term(locale, term, sense.id)}>
                  <Wording text={sense.text[locale].form} in={locale} />
                </a>{' '}
                <Wording text={sense.text[locale].gloss} in={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
