import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { installable, pageViewport } from '@/app/_components/installable';
import { getPageLocale } from '@/app/_i18n/locale';
import { routing } from '@/app/_i18n/routing';
import '../reader.css';
import { fragments } from '@/lib/links';

export const viewport = pageViewport;

export async function generateMetadata() {
  return installable(await getPageLocale());
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export default async function LocaleLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale, namespace: 'site' });
  return (
    <html lang={locale}>
      <body>
        <a className="skip" href={`#${fragments.page('main')}`}>
          {t('skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
