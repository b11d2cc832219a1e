import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EssayList } from '@/app/_components/essay-list';
import { pageMetadata } from '@/app/_components/page-metadata';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { links } from '@/app/_content/links';
import { getPageLocale } from '@/app/_i18n/locale';
import { fragments } from '@/lib/links';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  return pageMetadata({
    locale,
    title: `${t('library.title')} | ${t('site.name')}`,
    description: t('site.description'),
    addressIn: links.library,
  });
}

/** The library: every text, in the reader's language first. */
export default async function LibraryPage() {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  return (
    <>
      <SiteHeader locale={locale} addressIn={links.library} />
      <main id={fragments.page('main')} className="page">
        <h1>{t('library.title')}</h1>
        <p className="lead">{t('site.description')}</p>
        <EssayList locale={locale} />
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
