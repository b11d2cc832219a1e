import { getTranslations } from 'next-intl/server';
import { counterpart, type Essay, type Language, type Segment } from '@/lib/model';
import { SourceChanges } from './source-changes';

interface StaleNoteProps {
  readonly essay: Essay;
  readonly segment: Segment;
  readonly locale: Language;
}

/** That the source of a passage has changed since it was translated, and how, for whoever opens it; else nothing. */
export async function StaleNote({ essay, segment, locale }: StaleNoteProps) {
  const { translation } = segment;
  if (translation?.state !== 'source-newer') return null;
  const t = await getTranslations({ locale });
  const languages = {
    source: t(`language.${essay.source}`),
    translation: t(`language.${counterpart(essay.source)}`),
  };
  return (
    <details className="note stale">
      <summary>{t('translation.stale', languages)}</summary>
      <SourceChanges essay={essay} translation={translation} locale={locale} />
    </details>
  );
}
