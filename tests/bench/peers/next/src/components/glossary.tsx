import { useTranslations } from 'next-intl';
import { essay } from '@/content';
import type { Locale } from '@/i18n/routing';
import { TermEntry } from './term-entry';

export function Glossary({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <section>
      <h2>{t('terms')}</h2>
      <ul className="terms">
        {essay.terms[locale].map((term) => (
          <li key={term.id} id={`term.${term.id}`}>
            <TermEntry term={term} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
