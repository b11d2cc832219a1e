import { getTranslations } from 'next-intl/server';
import { gatherNotes } from '@/lib/annotations/gather-notes';
import { fragments } from '@/lib/links';
import { counterpart, type Essay, type Language, type Row } from '@/lib/model';
import { PassageText } from './passage-text';

interface PassageNotesProps {
  readonly essay: Essay;
  /** The passages of this page. */
  readonly rows: readonly Row[];
  readonly locale: Language;
}

/** The footnotes to which the passages of a page refer, away from the text that they belong to. */
export async function PassageNotes({ essay, rows, locale }: PassageNotesProps) {
  const notes = gatherNotes(essay, rows).filter((note) => !rows.includes(note));
  if (notes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'reader' });
  return (
    <section className="apparatus footnotes" aria-labelledby={fragments.page('notes')}>
      <h2 id={fragments.page('notes')}>{t('footnotes')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: without markers of its own it is no list to some screen readers. */}
      <ol className="passages" role="list">
        {notes.map((row) => (
          <li key={row.segments[0].id} id={fragments.segment(row.segments[0].id)} className="bead">
            <PassageText row={row} source={essay.source} language={locale} locale={locale} />
            <PassageText row={row} source={essay.source} language={counterpart(locale)} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  );
}
