import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DataBlock } from '@/app/_components/data-block';
import { pageMetadata } from '@/app/_components/page-metadata';
import { SenseEntry } from '@/app/_components/sense-entry';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Wording } from '@/app/_components/wording';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { getPageLocale } from '@/app/_i18n/locale';
import { fragments } from '@/lib/links';
import type { Language } from '@/lib/model';
import { termData } from '@/lib/structured-data/term-data';

interface TermPageProps {
  /** What stands after the glossary's own address. */
  readonly asked: readonly string[];
}

async function getTerm([id = '', ...rest]: readonly string[]) {
  const { context } = await getLibrary();
  const term = context.byId.get(id);
  if (!term || rest.length > 0) notFound();
  return term;
}

export async function termMetadata(asked: readonly string[]): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const term = await getTerm(asked);
  const { form, gloss } = term.senses[0].text[locale];
  return pageMetadata({
    locale,
    title: `${form} | ${t('glossary.title')} | ${t('site.name')}`,
    description: gloss,
    addressIn: (language) => links.term(language, term.id),
    image: {
      address: links.shareImage(locale),
      alt: t('share.site', { tagline: t('site.tagline') }),
    },
  });
}

/** One term: every sense, in both languages, and where each is used. */
export async function TermPage({ asked }: TermPageProps) {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const term = await getTerm(asked);
  const addressIn = (language: Language) => links.term(language, term.id);
  return (
    <>
      <SiteHeader locale={locale} addressIn={addressIn} />
      <main id={fragments.page('main')} className="page">
        <p className="back">
          <a href={links.glossary(locale)}>{t('back')}</a>
        </p>
        <h1>
          <Wording text={term.senses[0].text[locale].form} in={locale} />
        </h1>
        {term.senses.map((sense) => (
          <SenseEntry key={sense.id} sense={sense} locale={locale} />
        ))}
      </main>
      <DataBlock nodes={termData(term, locale, links)} />
      <SiteFooter locale={locale} />
    </>
  );
}
