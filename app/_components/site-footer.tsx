import { getTranslations } from 'next-intl/server';
import type { Language } from '@/lib/model';

/** The last line of every page. */
export async function SiteFooter({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <footer className="site-footer">
      <p>{t('colophon')}</p>
    </footer>
  );
}
