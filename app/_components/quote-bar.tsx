import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import type { Essay, Language } from '@/lib/model';

interface QuoteBarProps {
  readonly essay: Essay;
  readonly locale: Language;
}

/** What can be copied of words that are selected; the reader's script opens it beside them. */
export async function QuoteBar({ essay, locale }: QuoteBarProps) {
  const t = await getTranslations({ locale, namespace: 'quote' });
  const inCitation = await getTranslations({ locale, namespace: 'citation' });
  return (
    <div
      className="quote-bar"
      popover="auto"
      role="toolbar"
      aria-label={t('title')}
      data-module={links.file('quote.js')}
      data-essay={essay.slug}
      data-title-ja={essay.title.ja}
      data-title-en={essay.title.en}
      data-edition={essay.updated}
      data-reader-ja={links.reader('ja', essay.slug)}
      data-reader-en={links.reader('en', essay.slug)}
      data-changed={t('changed')}
      data-moved={t('moved')}
    >
      <span>{t('copy')}</span>
      <button type="button" data-copy="link" aria-label={t('linkLabel')}>
        {t('link')}
      </button>
      {(['text', 'markdown', 'bibtex', 'csl'] as const).map((format) => (
        <button
          key={format}
          type="button"
          data-copy={format}
          aria-label={t('quotationLabel', { format: inCitation(format) })}
        >
          {inCitation(format)}
        </button>
      ))}
      <textarea readOnly hidden rows={4} aria-label={t('byHand')} />
    </div>
  );
}
