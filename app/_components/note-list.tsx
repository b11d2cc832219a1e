import { getTranslations } from 'next-intl/server';
import { isNote } from '@/lib/annotations/gather-notes';
import { fragments } from '@/lib/links';
import type { Essay, Language } from '@/lib/model';
import { Passage } from './passage';

/** The essay's footnotes below its text, in both languages, each with the way back; nothing where there are none. */
export async function NoteList({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  const notes = essay.rows.filter(isNote);
  if (notes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <section className="footnotes" role="doc-endnotes" aria-labelledby={fragments.page('notes')}>
      <h2 id={fragments.page('notes')}>{t('footnotes')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: without markers of its own it is no list to some screen readers. */}
      <ol className="passages" role="list">
        {notes.map((row) => (
          <Passage key={row.segments[0].id} essay={essay} row={row} locale={locale} as="li" />
        ))}
      </ol>
    </section>
  );
}
