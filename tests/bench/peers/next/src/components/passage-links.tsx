import { useTranslations } from 'next-intl';
import { passages } from '@/content';
import type { Locale } from '@/i18n/routing';

export function PassageLinks({ ids, locale }: { ids: readonly string[]; locale: Locale }) {
  const t = useTranslations();
  if (ids.length === 0) return <p>{t('none')}</p>;
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={`#${id}`}>{passages.get(id)?.name[locale]}</a>
        </li>
      ))}
    </ul>
  );
}
