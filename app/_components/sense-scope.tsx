import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import type { Language, LayerId, Library, Sense } from '@/lib/model';

/** In which passages a sense holds, for a term that means one thing here and another there; else nothing. */
export async function SenseScope({ sense, locale }: { readonly sense: Sense; readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  if (sense.layers.length === 0) return null;
  const library = await getLibrary();
  const names = sense.layers.map((layer) => layerName(library, layer, locale) ?? layer);
  const layers = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return <p className="scope">{t('holdsIn', { layers })}</p>;
}

/** A layer's name as the first essay that declares it calls it. */
function layerName({ essays }: Library, layer: LayerId, locale: Language): string | undefined {
  for (const essay of essays) {
    const declared = essay.layers.find(({ id }) => id === layer);
    if (declared) return declared.label[locale];
  }
  return undefined;
}
