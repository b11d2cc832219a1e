import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { layersById } from '@/lib/annotations/layers-by-id';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import type { Essay, Language, LayerId } from '@/lib/model';
import { PassageLinks } from './passage-links';
import { Wording } from './wording';

interface LayerTableProps {
  readonly essay: Essay;
  readonly index: SegmentIndex;
  readonly locale: Language;
  /** Where a fragment of the reader is; in the page itself, if not said. */
  readonly inReader?: (fragment: string) => string;
  /** What a cell holds beside its passages. */
  readonly about?: (layer: LayerId) => ReactNode;
}

/** Levels × tracks, each cell with the passages about it; it is where every layer mark leads. */
export async function LayerTable({
  essay,
  index,
  locale,
  inReader = (fragment) => `#${fragment}`,
  about,
}: LayerTableProps) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  const passages = (layer: LayerId) => {
    const rows = index.onLayer(layer);
    if (rows.length === 0) return <p>{t('noPassages')}</p>;
    return (
      <>
        <PassageLinks
          rows={rows}
          locale={locale}
          hrefOf={(row) => inReader(fragments.segment(row.segments[0].id))}
        />
        {about?.(layer)}
        <a className="focus-link" href={inReader(fragments.focus(`layer.${layer}`))}>
          {t('focus')}
        </a>
      </>
    );
  };
  const cellName = (layer: LayerId) => layersById(essay).get(layer)?.label[locale];
  const frame = layersById(essay).get('frame');
  return (
    <div className="layer-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('level')}</th>
            {essay.tracks.map((track) => (
              <th key={track.id} scope="col" data-track={trackNumber(essay, track.id)}>
                <Wording text={track.label[locale]} in={locale} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {essay.levels.toReversed().map((level) => (
            <tr key={level.id}>
              <th scope="row">
                <Wording text={level.label[locale]} in={locale} />
              </th>
              {essay.tracks.map((track) => {
                const layer = `${track.id}.${level.id}`;
                return (
                  <td key={layer} id={fragments.layer(layer)} data-track={trackNumber(essay, layer)}>
                    <b>
                      <Wording text={cellName(layer) ?? ''} in={locale} />
                    </b>
                    {passages(layer)}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('trackWhole')}</th>
            {essay.tracks.map((track) => (
              <td key={track.id} id={fragments.layer(track.id)} data-track={trackNumber(essay, track.id)}>
                {passages(track.id)}
              </td>
            ))}
          </tr>
          {frame && (
            <tr>
              <th scope="row">
                <Wording text={frame.label[locale]} in={locale} />
              </th>
              <td id={fragments.layer(frame.id)} colSpan={essay.tracks.length} data-track={0}>
                {passages(frame.id)}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
