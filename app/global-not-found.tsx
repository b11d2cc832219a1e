import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { languages } from '@/lib/model';
import { pageViewport } from './_components/installable';
import { links } from './_content/links';
import './reader.css';
import { Wording } from '@/app/_components/wording';
import { fragments } from '@/lib/links';

export const viewport = pageViewport;

export async function generateMetadata(): Promise<Metadata> {
  const ja = await getTranslations({ locale: 'ja', namespace: 'notFound' });
  const en = await getTranslations({ locale: 'en', namespace: 'notFound' });
  return { title: `${ja('title')} / ${en('title')}` };
}

/** The page for a lost reader, whose language is not known: it helps in both. */
export default function NotFoundPage() {
  return (
    <html lang="ja">
      <body>
        <main id={fragments.page('main')} className="front">
          <script src={links.script} />
          <p className="brand">
            <a href={links.front}>
              <span lang="ja">対訳</span> <span lang="en">Taiyaku</span>
            </a>
          </p>
          <div className="doors">
            {languages.map(async (locale, index) => {
              const t = await getTranslations({ locale });
              const Heading = index === 0 ? 'h1' : 'h2';
              return (
                <section key={locale} lang={locale}>
                  <Heading>
                    <Wording text={t('notFound.title')} in={locale} />
                  </Heading>
                  <p>{t('notFound.text')}</p>
                  <p>{t('notFound.browse')}</p>
                  <ul>
                    <li>
                      <a href={links.library(locale)}>{t('site.library')}</a>
                    </li>
                    <li>
                      <a href={links.glossary(locale)}>{t('site.glossary')}</a>
                    </li>
                  </ul>
                </section>
              );
            })}
          </div>
        </main>
      </body>
    </html>
  );
}
