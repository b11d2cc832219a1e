import { useTranslations } from 'next-intl';
import { essay } from '@/content';
import type { Locale } from '@/i18n/routing';

export function About({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <section>
      <h2>{t('about')}</h2>
      {essay.about[locale].map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
