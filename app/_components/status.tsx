import { getTranslations } from 'next-intl/server';
import type { Language } from '@/lib/model';

/** Where the reader's script says what it did; the words are given to it here, in the page's language. */
export async function Status({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <p
      className="status"
      role="status"
      data-copied={t('copied')}
      data-copy-failed={t('copyFailed')}
      data-quote-copied={t('quoteCopied')}
      data-quote-failed={t('quoteFailed')}
    />
  );
}
