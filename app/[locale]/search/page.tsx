import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/app/_components/page-metadata';
import { PassageLinks } from '@/app/_components/passage-links';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Wording } from '@/app/_components/wording';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { getPageLocale } from '@/app/_i18n/locale';
import { sortTerms } from '@/lib/annotations/sort-terms';
import { fragments } from '@/lib/links';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  return pageMetadata({
    locale,
    title: `${t('search.title')} | ${t('site.name')}`,
    description: t('search.intro'),
    addressIn: links.search,
    image: {
      address: links.shareImage(locale),
      alt: t('share.site', { tagline: t('site.tagline') }),
    },
  });
}

/** Everything there is to find: where the search box leads without script. */
export default async function SearchPage() {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const { essays, terms } = await getLibrary();
  return (
    <>
      <SiteHeader locale={locale} addressIn={links.search} />
      <main id={fragments.page('main')} className="page">
        <h1>{t('search.title')}</h1>
        <p className="lead">
          <Wording text={t('search.intro')} in={locale} />
        </p>
        {essays.map((essay) => (
          <section key={essay.slug} className="apparatus">
            <h2>
              <a href={links.reader(locale, essay.slug)}>
                <Wording text={essay.title[locale]} in={locale} />
              </a>
            </h2>
            <p>
              <a href={links.map(locale, essay.slug)}>{t('reader.map')}</a>
            </p>
            <PassageLinks
              rows={essay.rows}
              locale={locale}
              hrefOf={(row) => links.reader(locale, essay.slug, fragments.segment(row.segments[0].id))}
            />
          </section>
        ))}
        <section className="apparatus">
          <h2>
            <a href={links.glossary(locale)}>{t('search.terms')}</a>
          </h2>
          <ul className="inline-list">
            {sortTerms(terms, locale).map(({ id, senses: [first] }) => (
              <li key={id}>
                <a href={links.term(locale, id)}>
                  <Wording text={first.text[locale].form} in={locale} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
