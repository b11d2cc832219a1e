import { gatherLists } from '@/lib/annotations/gather-lists';
import { isNote } from '@/lib/annotations/gather-notes';
import type { Essay, Language } from '@/lib/model';
import { Passage } from './passage';

/** The essay's rows in order, but for its notes; list items of one kind that follow each other stand in one list. */
export function PassageList({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  return gatherLists(essay.rows.filter((row) => !isNote(row))).map(({ kind, rows }) => {
    const List = kind === 'ordered-item' ? 'ol' : 'ul';
    const items = rows.map((row) => (
      <Passage key={row.segments[0].id} essay={essay} row={row} locale={locale} as={kind ? 'li' : 'div'} />
    ));
    const start = kind === 'ordered-item' ? rows[0].text[locale][0]?.number : undefined;
    // A list without markers of its own is no list to some screen readers unless its role is said.
    return kind ? (
      <List
        key={rows[0].segments[0].id}
        className="passages"
        role="list"
        {...(start !== undefined && start !== 1 && { start })}
      >
        {items}
      </List>
    ) : (
      items
    );
  });
}
