import { fragments } from '@/lib/links';
import type { Language, Row } from '@/lib/model';
import { passageName } from './passage-name';

interface PassageLinksProps {
  readonly rows: readonly Row[];
  readonly locale: Language;
}

/** Passages by name, each a link into the page that holds them. */
export function PassageLinks({ rows, locale }: PassageLinksProps) {
  return (
    <ul className="passage-links">
      {rows.map((row) => (
        <li key={row.segments[0].id}>
          <a href={`#${fragments.segment(row.segments[0].id)}`}>{passageName(row, locale)}</a>
        </li>
      ))}
    </ul>
  );
}
