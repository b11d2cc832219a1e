import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Wording } from '@/app/_components/wording';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import { languages } from '@/lib/model';
import { cardSize } from '@/lib/share/card-size';

export async function generateMetadata(): Promise<Metadata> {
  const ja = await getTranslations({ locale: 'ja', namespace: 'site' });
  const en = await getTranslations({ locale: 'en', namespace: 'site' });
  const share = await getTranslations({ locale: 'ja', namespace: 'share' });
  const title = `${ja('name')} ${en('name')}`;
  const description = `${ja('description')} ${en('description')}`;
  const image = links.absolute(links.shareImage('ja'));
  return {
    title,
    description,
    alternates: {
      canonical: links.absolute(links.front),
      languages: {
        ...Object.fromEntries(
          languages.map((language) => [language, links.absolute(links.library(language))]),
        ),
        'x-default': links.absolute(links.front),
      },
    },
    openGraph: {
      title,
      description,
      url: links.absolute(links.front),
      siteName: title,
      type: 'website',
      images: [
        { url: image, ...cardSize, type: 'image/png', alt: share('site', { tagline: ja('tagline') }) },
      ],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** The front door, in both languages at once. */
export default async function FrontDoor() {
  const { essays } = await getLibrary();
  return (
    <main id={fragments.page('main')} className="front">
      <script src={links.script} />
      <h1>
        <span lang="ja">対訳</span> <span lang="en">Taiyaku</span>
      </h1>
      <div className="doors">
        {languages.map(async (locale) => {
          const t = await getTranslations({ locale });
          return (
            <section key={locale} lang={locale}>
              <h2>
                <Wording text={t('site.tagline')} in={locale} />
              </h2>
              <p>
                <Wording text={t('site.description')} in={locale} />
              </p>
              <p>
                <a className="door" href={links.library(locale)} hrefLang={locale}>
                  {t('front.enter')}
                </a>
              </p>
              <ul>
                {essays.map((essay) => (
                  <li key={essay.slug}>
                    <a href={links.reader(locale, essay.slug)}>
                      <Wording text={essay.title[locale]} in={locale} />
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </main>
  );
}
