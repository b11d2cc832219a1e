import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import type { Essay, Language } from '@/lib/model';

/** Where whoever comes back stopped reading, in either language: an offer, which the reader's script makes. */
export async function Resume({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <section className="resume" aria-label={t('resume')} data-essay={essay.slug} hidden>
      <a href={links.reader(locale, essay.slug)}>
        {t('resume')} <q />
      </a>
      <button type="button" aria-label={t('resumeClose')}>
        ×
      </button>
    </section>
  );
}
