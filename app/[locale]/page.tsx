import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataBlock } from '@/app/_components/data-block';
import { EssayList } from '@/app/_components/essay-list';
import { pageMetadata } from '@/app/_components/page-metadata';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Wording } from '@/app/_components/wording';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { getPageLocale } from '@/app/_i18n/locale';
import { fragments } from '@/lib/links';
import { libraryData } from '@/lib/structured-data/library-data';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  return pageMetadata({
    locale,
    title: `${t('library.title')} | ${t('site.name')}`,
    description: t('site.description'),
    addressIn: links.library,
    image: {
      address: links.shareImage(locale),
      alt: t('share.site', { tagline: t('site.tagline') }),
    },
  });
}

/** The library: every text, in the reader's language first. */
export default async function LibraryPage() {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const { essays } = await getLibrary();
  return (
    <>
      <SiteHeader locale={locale} addressIn={links.library} />
      <main id={fragments.page('main')} className="page">
        <h1>
          <Wording text={t('library.title')} in={locale} />
        </h1>
        <p className="lead">
          <Wording text={t('site.description')} in={locale} />
        </p>
        <EssayList locale={locale} />
      </main>
      <DataBlock
        nodes={[
          libraryData({
            essays,
            locale,
            links,
            name: t('library.title'),
            description: t('site.description'),
          }),
        ]}
      />
      <SiteFooter locale={locale} />
    </>
  );
}
