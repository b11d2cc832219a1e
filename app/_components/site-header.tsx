import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { getGuide } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { counterpart, type Language } from '@/lib/model';
import type { SettingName } from '@/lib/settings';
import { ReaderSettings } from './reader-settings';

interface SiteHeaderProps {
  readonly locale: Language;
  /** The address of this page in either locale. */
  readonly addressIn: (locale: Language) => string;
  /** What the page adds to the language switch, such as the choice of a view. */
  readonly controls?: ReactNode;
  /** Settings that the page offers beside those of every page. */
  readonly settings?: readonly { readonly name: SettingName; readonly module?: string }[];
}

/** The site's name, its pages, and the switches that every page offers. */
export async function SiteHeader({ locale, addressIn, controls, settings = [] }: SiteHeaderProps) {
  const t = await getTranslations({ locale });
  const guide = await getGuide();
  const other = counterpart(locale);
  const inOther = await getTranslations({ locale: other, namespace: 'language' });
  return (
    <header className={controls ? 'site-header reading' : 'site-header'}>
      <a className="brand" href={links.library(locale)}>
        <span lang="ja">対訳</span> <span lang="en">Taiyaku</span>
      </a>
      <nav className="site-pages" aria-label={t('site.pages')}>
        <a href={links.library(locale)}>{t('site.library')}</a>
        <a href={links.glossary(locale)}>{t('site.glossary')}</a>
        {guide && (
          <a href={links.reader(locale, guide.slug)} rel="help">
            {t('site.help')}
          </a>
        )}
      </nav>
      <a
        className="search-box"
        href={links.search(locale)}
        data-module={links.file('search.js')}
        data-index={links.file('search/manifest.json')}
        data-reader={links.library(locale)}
        data-found={t('search.found')}
        data-none={t('search.none')}
        data-failed={t('search.failed')}
      >
        {t('search.title')}
      </a>
      <div className="controls">
        {controls}
        <ReaderSettings locale={locale} offered={[{ name: 'theme' }, { name: 'size' }, ...settings]} />
        <a className="language-switch" hrefLang={other} lang={other} href={addressIn(other)}>
          {inOther(`own.${other}`)}
        </a>
      </div>
      {/* Here, and not deferred: what was chosen, and the view asked for, stand before the text is first painted. */}
      <script src={links.script} />
    </header>
  );
}
