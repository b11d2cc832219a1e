import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/_components/page-metadata';
import { SenseName } from '@/app/_components/sense-name';
import { SenseScope } from '@/app/_components/sense-scope';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { getPageLocale } from '@/app/_i18n/locale';
import { sortTerms } from '@/lib/annotations/sort-terms';
import { fragments } from '@/lib/links';
import { counterpart } from '@/lib/model';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  return pageMetadata({
    locale,
    title: `${t('glossary.title')} | ${t('site.name')}`,
    description: t('glossary.intro'),
    addressIn: links.glossary,
  });
}

/** Every term of the library, each sense with a place of its own. */
export default async function GlossaryPage() {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const { terms } = await getLibrary();
  const other = counterpart(locale);
  return (
    <>
      <SiteHeader locale={locale} addressIn={links.glossary} />
      <main id={fragments.page('main')} className="page">
        <h1>{t('title')}</h1>
        <p className="lead">{t('intro')}</p>
        <ul className="glossary-list">
          {sortTerms(terms, locale).flatMap((term) =>
            term.senses.map((sense) => (
              <li key={`${term.id}.${sense.id}`} className="sense" id={fragments.sense(term.id, sense.id)}>
                <h2>
                  <a href={links.term(locale, term.id, sense.id)}>
                    <SenseName sense={sense} locale={locale} />
                  </a>
                </h2>
                <SenseScope sense={sense} locale={locale} />
                <p>{sense.text[locale].gloss}</p>
                <p lang={other} className="other">
                  {sense.text[other].gloss}
                </p>
              </li>
            )),
          )}
        </ul>
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
