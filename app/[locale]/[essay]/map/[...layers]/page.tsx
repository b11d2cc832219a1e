import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LayerChoice } from '@/app/_components/layer-choice';
import { LayerColumn } from '@/app/_components/layer-column';
import { MovedText } from '@/app/_components/moved-text';
import { pageMetadata } from '@/app/_components/page-metadata';
import { PassageNotes } from '@/app/_components/passage-notes';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { TermNotes } from '@/app/_components/term-notes';
import { Wording } from '@/app/_components/wording';
import { getEssay } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { markedSenses } from '@/app/_content/rendered-row';
import { staticParams } from '@/app/_content/static-params';
import { getPageLocale } from '@/app/_i18n/locale';
import { gatherNotes } from '@/lib/annotations/gather-notes';
import { indexSegments } from '@/lib/annotations/index-segments';
import { publishedSlugs } from '@/lib/annotations/published-slugs';
import { shownWhole } from '@/lib/annotations/shown-whole';
import { fragments, layerToPath } from '@/lib/links';
import type { Language } from '@/lib/model';

interface LayersPageProps {
  readonly params: Promise<{ essay: string; layers: string[] }>;
}

// One route for one layer and for two: Next.js refuses a route without a page, and not every library speaks of two.
export const generateStaticParams = staticParams(({ essays }) => {
  return essays.flatMap((essay) => {
    const index = indexSegments(essay);
    const spoken = essay.layers.map(({ id }) => id).filter((id) => index.onLayer(id).length > 0);
    const pages = spoken.flatMap((first) => [
      [first],
      ...spoken.filter((second) => second !== first).map((second) => [first, second]),
    ]);
    return publishedSlugs(essay).flatMap((slug) =>
      pages.map((layers) => ({ essay: slug, layers: layers.map(layerToPath) })),
    );
  });
});

async function getLayers({ params }: LayersPageProps) {
  const { essay: slug, layers: asked } = await params;
  const essay = await getEssay(slug);
  const layers = asked.flatMap((name) => essay?.layers.find(({ id }) => layerToPath(id) === name) ?? []);
  if (!essay || layers.length !== asked.length || layers.length > 2) notFound();
  return { essay, layers };
}

export async function generateMetadata(props: LayersPageProps): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const { essay, layers } = await getLayers(props);
  const names = layers.map(({ label }) => label[locale]);
  return pageMetadata({
    locale,
    title: `${names.join(' / ')} | ${essay.title[locale]} | ${t('site.name')}`,
    description: t('map.layersIntro', { layers: new Intl.ListFormat(locale).format(names) }),
    addressIn: (language) => links.map(language, essay.slug, ...layers.map(({ id }) => id)),
    image: {
      address: links.shareImage(locale, essay.slug),
      alt: t('share.essay', { title: essay.title[locale] }),
    },
  });
}

/** One layer with its passages, or two beside each other, whatever tracks they belong to; and the choice of another. */
export default async function LayersPage(props: LayersPageProps) {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const { essay, layers } = await getLayers(props);
  const index = indexSegments(essay);
  const rows = layers.flatMap(({ id }) => shownWhole(index.onLayer(id)));
  const addressIn = (language: Language) => links.map(language, essay.slug, ...layers.map(({ id }) => id));
  const marked = await markedSenses([...rows, ...gatherNotes(essay, rows)], locale);
  return (
    <>
      <SiteHeader locale={locale} addressIn={addressIn} />
      <main id={fragments.page('main')} className="page map-page">
        <MovedText
          essay={essay}
          asked={(await props.params).essay}
          address={addressIn(locale)}
          locale={locale}
        />
        <p className="back">
          <a href={links.map(locale, essay.slug)}>{t('map.back')}</a>
        </p>
        <h1>
          <Wording text={layers.map(({ label }) => label[locale]).join(' / ')} in={locale} />
        </h1>
        <div className="layer-columns">
          {layers.map((layer) => (
            <LayerColumn key={layer.id} essay={essay} layer={layer} index={index} locale={locale} />
          ))}
        </div>
        <LayerChoice essay={essay} index={index} locale={locale} beside={layers[0]?.id ?? ''} />
        <PassageNotes essay={essay} rows={rows} locale={locale} />
        {marked.length > 0 && (
          <section className="apparatus" aria-labelledby={fragments.page('terms')}>
            <h2 id={fragments.page('terms')}>{t('passage.terms')}</h2>
            <TermNotes locale={locale} marked={marked} />
          </section>
        )}
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
