import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import type { Language } from '@/lib/model';

interface GlossaryFilterProps {
  readonly locale: Language;
  /** How many entries there are to filter. */
  readonly total: number;
}

/** The filter of the glossary; without script the stylesheet takes it away. */
export async function GlossaryFilter({ locale, total }: GlossaryFilterProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const status = fragments.page('filter-status');
  const hint = t('filterHint');
  return (
    <search className="glossary-filter" data-module={links.file('glossary.js')}>
      <label>
        {t('filter')}
        <input
          type="search"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={status}
        />
      </label>
      <p
        id={status}
        role="status"
        data-hint={hint}
        data-found={t('filterFound', { total })}
        data-none={t('filterNone')}
      >
        {hint}
      </p>
      <a href={links.search(locale)} hidden>
        {t('searchTexts')}
      </a>
    </search>
  );
}
