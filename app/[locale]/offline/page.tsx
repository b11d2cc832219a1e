import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
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
    title: `${t('offline.title')} | ${t('site.name')}`,
    description: t('offline.intro'),
    addressIn: links.offline,
    image: {
      address: links.shareImage(locale),
      alt: t('share.site', { tagline: t('site.tagline') }),
    },
  });
}

/**
 * What can be read without a connection. The list is the service worker's (`lib/offline/offline-page.ts`), which also
 * shows this page in the place of one that cannot be had, at its address: that is why the link to try again leads
 * nowhere else.
 */
export default async function OfflinePage() {
  const t = await getTranslations({ locale: await getPageLocale(), namespace: 'offline' });
  return (
    <>
      <SiteHeader locale={await getPageLocale()} addressIn={links.offline} />
      <main id={fragments.page('main')} className="page">
        <h1>{t('title')}</h1>
        <p id={fragments.page('unread')} className="moved" hidden>
          {t('unread')} <a href="?">{t('retry')}</a>
        </p>
        <p className="lead">{t('intro')}</p>
        <section id={fragments.page('kept')} className="apparatus" hidden>
          <h2>{t('kept')}</h2>
          <ul />
        </section>
      </main>
      <SiteFooter locale={await getPageLocale()} />
    </>
  );
}
