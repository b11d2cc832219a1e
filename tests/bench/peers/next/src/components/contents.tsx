import { useTranslations } from 'next-intl';
import { essay, passages } from '@/content';
import type { Locale } from '@/i18n/routing';

export function Contents({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <nav aria-label={t('contents')}>
      <details>
        <summary>{t('contents')}</summary>
        <ol>
          {essay.outline.map(({ label, track, entries }) => (
            <li key={entries[0]?.passage} data-track={track}>
              {label[locale]}
              <ol>
                {entries.map(({ passage, level, step }, index) => (
                  <li key={passage} data-step={step}>
                    <a href={`#${passage}`}>
                      {level && entries[index - 1]?.step !== step && <b>{level[locale]} </b>}
                      {passages.get(passage)?.name[locale]}
                    </a>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
