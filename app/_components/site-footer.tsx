import { getTranslations } from 'next-intl/server';
import { getGuide } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import type { Language } from '@/lib/model';

/** The last line of every page. */
export async function SiteFooter({ locale }: { readonly locale: Language }) {
  const guide = await getGuide();
  const t = await getTranslations({ locale });
  return (
    <footer className="site-footer">
      <p>
        {t('site.colophon')}
        {guide && (
          <>
            {' · '}
            <a href={links.reader(locale, guide.slug)} rel="help">
              {guide.title[locale]}
            </a>
          </>
        )}
        {' · '}
        <a href={links.offline(locale)}>{t('offline.title')}</a>
      </p>
    </footer>
  );
}
