import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { getTranslations } from 'next-intl/server';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import type { Essay, Language, Translation } from '@/lib/model';
import { markChanges } from '@/lib/render/mark-changes';

interface SourceChangesProps {
  readonly essay: Essay;
  readonly translation: Translation;
  readonly locale: Language;
}

/** What changed in the source since a translation was made from it: what went is crossed out, what came underlined. */
export async function SourceChanges({ essay, translation, locale }: SourceChangesProps) {
  // The hidden words are read in the voice of the text that they stand in.
  const t = await getTranslations({ locale: essay.source, namespace: 'translation' });
  const { changes } = translation;
  if (!changes) {
    const own = await getTranslations({ locale, namespace: 'translation' });
    return <p>{own('changesUnknown')}</p>;
  }
  return (
    <div className="changes" lang={essay.source}>
      {toJsxRuntime(markChanges(changes, { removed: t('removed'), added: t('added'), end: t('end') }), {
        Fragment,
        jsx,
        jsxs,
      })}
    </div>
  );
}
