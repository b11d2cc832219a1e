import { useTranslations } from 'next-intl';
import { Link } from '@/i18n/routing';
import { LanguageSwitch } from './language-switch';
import { ViewSwitch } from './view-switch';

export function Header() {
  const t = useTranslations();
  return (
    <header>
      <Link href="/">{t('site')}</Link>
      <ViewSwitch />
      <LanguageSwitch />
    </header>
  );
}
