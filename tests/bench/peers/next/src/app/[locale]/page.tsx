import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { About } from '@/components/about';
import { Claims } from '@/components/claims';
import { Contents } from '@/components/contents';
import { Glossary } from '@/components/glossary';
import { Header } from '@/components/header';
import { LayerTable } from '@/components/layer-table';
import { Passage } from '@/components/passage';
import { essay } from '@/content';
import type { Locale } from '@/i18n/routing';

interface PageProps {
  params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const title = `${essay.title[locale]} | ${t('site')}`;
  const description = essay.summary[locale];
  return {
    metadataBase: new URL('https://example.org'),
    title,
    description,
    alternates: { canonical: `/${locale}/`, languages: { ja: '/ja/', en: '/en/' } },
    openGraph: { title, description, type: 'article', url: `/${locale}/` },
  };
}

export default async function EssayPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations();
  return (
    <>
      <a className="skip" href="#text">
        {t('skip')}
      </a>
      <Header />
      <Contents locale={locale} />
      <main id="text">
        <article>
          {essay.groups.map(({ list: List, passages: [first, ...rest] }) => {
            const items = [first, ...rest].map((passage) => (
              <Passage key={passage.id} passage={passage} locale={locale} as={List ? 'li' : 'div'} />
            ));
            return List ? <List key={first.id}>{items}</List> : items;
          })}
        </article>
        <Glossary locale={locale} />
        <LayerTable locale={locale} />
        <Claims locale={locale} />
        <About locale={locale} />
      </main>
    </>
  );
}
