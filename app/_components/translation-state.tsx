import { getTranslations } from 'next-intl/server';
import { counterpart, type Essay, type Language, type Translation } from '@/lib/model';
import { Because } from './because';
import { SourceChanges } from './source-changes';

interface TranslationStateProps {
  readonly essay: Essay;
  readonly translation: Translation;
  readonly locale: Language;
}

/** How a passage's translation stands to its source: who has read it against it and when, or that nobody has. */
export async function TranslationState({ essay, translation, locale }: TranslationStateProps) {
  const t = await getTranslations({ locale });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const { state, review, on, by, because } = translation;
  const values = {
    source: t(`language.${essay.source}`),
    translation: t(`language.${counterpart(essay.source)}`),
    date: day.format(new Date(on)),
    by: by ?? '',
  };
  return (
    <>
      <p>{t(`translation.${review === 'reviewed' && by !== undefined ? 'reviewedBy' : review}`, values)}</p>
      {because && <Because because={because} locale={locale} />}
      {state === 'source-newer' && (
        <>
          <p>{t('translation.newer', values)}</p>
          <SourceChanges essay={essay} translation={translation} locale={locale} />
        </>
      )}
    </>
  );
}
