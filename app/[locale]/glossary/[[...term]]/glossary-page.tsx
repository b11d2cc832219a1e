import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataBlock } from '@/app/_components/data-block';
import { GlossaryFilter } from '@/app/_components/glossary-filter';
import { GlossaryGroup } from '@/app/_components/glossary-group';
import { pageMetadata } from '@/app/_components/page-metadata';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Wording } from '@/app/_components/wording';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { getPageLocale } from '@/app/_i18n/locale';
import { groupSenses } from '@/lib/annotations/group-senses';
import { layerNames } from '@/lib/annotations/layer-names';
import { sortTerms } from '@/lib/annotations/sort-terms';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import { glossaryData } from '@/lib/structured-data/term-data';

export async function glossaryMetadata(): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  return pageMetadata({
    locale,
    title: `${t('glossary.title')} | ${t('site.name')}`,
    description: t('glossary.intro'),
    addressIn: links.glossary,
    image: {
      address: links.shareImage(locale),
      alt: t('share.site', { tagline: t('site.tagline') }),
    },
  });
}

/** Every sense of every term, under the layer that it belongs to. */
export async function GlossaryPage() {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const { essays, terms, usages } = await getLibrary();
  const groups = groupSenses({ essays, terms: sortTerms(terms, locale) }, usages).map(({ layer, senses }) => {
    if (layer === undefined)
      return { id: fragments.page('unused'), name: t('unusedTerms'), track: 0, senses };
    const names = layerNames(essays, layer, locale);
    // Texts may have different names for all that they speak of.
    const name = layer === 'frame' && names.length !== 1 ? t('across') : names.join(' / ') || layer;
    const essay = essays.find(({ layers }) => layers.some(({ id }) => id === layer));
    return { id: fragments.layer(layer), name, track: essay ? trackNumber(essay, layer) : 0, senses };
  });
  const total = groups.reduce((sum, { senses }) => sum + senses.length, 0);
  return (
    <>
      <SiteHeader locale={locale} addressIn={links.glossary} />
      <main id={fragments.page('main')} className="page" data-long="">
        <h1>{t('title')}</h1>
        <p className="lead">
          <Wording text={t('intro')} in={locale} />
        </p>
        <GlossaryFilter locale={locale} total={total} />
        {groups.length > 0 && (
          <nav className="glossary-groups" aria-label={t('byLayer')}>
            <ul className="layer-choice">
              {groups.map(({ id, name, track }) => (
                <li key={id}>
                  <a className="layer" data-track={track} href={`#${id}`}>
                    <Wording text={name} in={locale} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {groups.map((group) => (
          <GlossaryGroup key={group.id} {...group} locale={locale} />
        ))}
      </main>
      <DataBlock nodes={[glossaryData(sortTerms(terms, locale), { locale, links, name: t('title') })]} />
      <SiteFooter locale={locale} />
    </>
  );
}
