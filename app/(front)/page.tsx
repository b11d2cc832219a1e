import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import { languages } from '@/lib/model';

export async function generateMetadata(): Promise<Metadata> {
  const ja = await getTranslations({ locale: 'ja', namespace: 'site' });
  const en = await getTranslations({ locale: 'en', namespace: 'site' });
  return { title: `${ja('name')} ${en('name')}`, description: `${ja('description')} ${en('description')}` };
}

/** The front door, in both languages at once. */
export default async function FrontDoor() {
  const { essays } = await getLibrary();
  return (
    <main id={fragments.page('main')} className="front">
      <h1>
        <span lang="ja">対訳</span> <span lang="en">Taiyaku</span>
      </h1>
      <div className="doors">
        {languages.map(async (locale) => {
          const t = await getTranslations({ locale });
          return (
            <section key={locale} lang={locale}>
              <h2>{t('site.tagline')}</h2>
              <p>{t('site.description')}</p>
              <p>
                <a className="door" href={links.library(locale)} hrefLang={locale}>
                  {t('front.enter')}
                </a>
              </p>
              <ul>
                {essays.map((essay) => (
                  <li key={essay.slug}>
                    <a href={links.reader(locale, essay.slug)}>{essay.title[locale]}</a>
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
