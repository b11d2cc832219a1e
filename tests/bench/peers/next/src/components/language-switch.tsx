'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Link, usePathname } from '@/i18n/routing';

export function LanguageSwitch() {
  const t = useTranslations();
  const locale = useLocale();
  const pathname = usePathname();
  const other = locale === 'ja' ? 'en' : 'ja';
  return (
    <Link className="language" href={pathname} locale={other} lang={other} scroll={false}>
      {t('language')}
    </Link>
  );
}
