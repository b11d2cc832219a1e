import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { layerNames } from '@/lib/annotations/layer-names';
import type { Language, Sense } from '@/lib/model';
import { Wording } from './wording';

/** In which passages a sense holds, for a term that means one thing here and another there; else nothing. */
export async function SenseScope({ sense, locale }: { readonly sense: Sense; readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  if (sense.layers.length === 0) return null;
  const { essays } = await getLibrary();
  // By the name that the first essay has for it.
  const names = sense.layers.map((layer) => layerNames(essays, layer, locale)[0] ?? layer);
  const layers = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return (
    <p className="scope">
      <Wording text={t('holdsIn', { layers })} in={locale} />
    </p>
  );
}
