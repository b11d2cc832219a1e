import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClaimMap } from '@/app/_components/claim-map';
import { LayerAbout } from '@/app/_components/layer-about';
import { LayerChoice } from '@/app/_components/layer-choice';
import { LayerTable } from '@/app/_components/layer-table';
import { MovedText } from '@/app/_components/moved-text';
import { NestedClaims } from '@/app/_components/nested-claims';
import { pageMetadata } from '@/app/_components/page-metadata';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Wording } from '@/app/_components/wording';
import { getEssay, getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { staticParams } from '@/app/_content/static-params';
import { getPageLocale } from '@/app/_i18n/locale';
import { indexSegments } from '@/lib/annotations/index-segments';
import { publishedSlugs } from '@/lib/annotations/published-slugs';
import { canBeDrawn } from '@/lib/argument/can-be-drawn';
import { fragments } from '@/lib/links';
import type { Language } from '@/lib/model';

interface MapPageProps {
  readonly params: Promise<{ essay: string }>;
}

export const generateStaticParams = staticParams(({ essays }) => {
  return essays.flatMap(publishedSlugs).map((slug) => ({ essay: slug }));
});

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const essay = await getEssay((await params).essay);
  if (!essay) notFound();
  return pageMetadata({
    locale,
    title: `${t('map.title')} | ${essay.title[locale]} | ${t('site.name')}`,
    description: t('map.intro'),
    addressIn: (language) => links.map(language, essay.slug),
    image: {
      address: links.shareImage(locale, essay.slug),
      alt: t('share.essay', { title: essay.title[locale] }),
    },
  });
}

/** The essay's shape: its layers as a table, its claims as a picture and as a nested list. */
export default async function MapPage({ params }: MapPageProps) {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const essay = await getEssay((await params).essay);
  if (!essay) notFound();
  const index = indexSegments(essay);
  const { context } = await getLibrary();
  return (
    <>
      <SiteHeader locale={locale} addressIn={(language: Language) => links.map(language, essay.slug)} />
      <main id={fragments.page('main')} className="page map-page">
        <MovedText
          essay={essay}
          asked={(await params).essay}
          address={links.map(locale, essay.slug)}
          locale={locale}
        />
        <p className="back">
          <a href={links.reader(locale, essay.slug)}>
            <Wording text={t('passage.inText', { title: essay.title[locale] })} in={locale} />
          </a>
        </p>
        <h1>{t('map.title')}</h1>
        <p className="lead">
          <Wording text={t('map.intro')} in={locale} />
        </p>
        <LayerTable
          essay={essay}
          index={index}
          locale={locale}
          inReader={(fragment) => links.reader(locale, essay.slug, fragment)}
          about={(layer) => (
            <LayerAbout essay={essay} layer={layer} index={index} context={context} locale={locale} />
          )}
        />
        <LayerChoice essay={essay} index={index} locale={locale} />
        <h2 id={fragments.page('argument')}>{t('map.argument')}</h2>
        {canBeDrawn(essay.claims) ? (
          <>
            <p>{t('map.argumentIntro')}</p>
            <ClaimMap essay={essay} index={index} locale={locale} />
          </>
        ) : (
          <p>{t('map.tooMany', { count: essay.claims.length })}</p>
        )}
        <h2>{t('map.list')}</h2>
        <NestedClaims essay={essay} index={index} locale={locale} />
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
