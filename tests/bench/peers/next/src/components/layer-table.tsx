import { useTranslations } from 'next-intl';
import { essay, layers } from '@/content';
import type { Locale } from '@/i18n/routing';
import { PassageLinks } from './passage-links';

export function LayerTable({ locale }: { locale: Locale }) {
  const t = useTranslations();
  const { tracks, levels } = essay;
  const cell = (id: string, isNamed: boolean, span?: number) => {
    const layer = layers.get(id);
    return (
      <td key={id} id={`layer.${id}`} data-track={layer?.track} colSpan={span}>
        {isNamed && <b>{layer?.label[locale]}</b>}
        <PassageLinks ids={layer?.passages ?? []} locale={locale} />
      </td>
    );
  };
  return (
    <section>
      <h2>{t('layers')}</h2>
      <p>{t('layersIntro')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('level')}</th>
            {tracks.map(({ id, label }) => (
              <th key={id} scope="col" data-track={layers.get(id)?.track}>
                {label[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.toReversed().map((level) => (
            <tr key={level.id}>
              <th scope="row">{level.label[locale]}</th>
              {tracks.map(({ id }) => cell(`${id}.${level.id}`, true))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('whole')}</th>
            {tracks.map(({ id }) => cell(id, false))}
          </tr>
          <tr>
            <th scope="row">{layers.get('frame')?.label[locale]}</th>
            {cell('frame', false, tracks.length)}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
