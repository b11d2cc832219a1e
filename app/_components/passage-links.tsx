import { fragments } from '@/lib/links';
import type { Language, Row } from '@/lib/model';
import { passageName } from './passage-name';
import { Wording } from './wording';

interface PassageLinksProps {
  readonly rows: readonly Row[];
  readonly locale: Language;
  /** Where each leads; into the page that holds them all, if not said. */
  readonly hrefOf?: (row: Row) => string;
}

/** Passages by name, each a link. */
export function PassageLinks({ rows, locale, hrefOf = inPage }: PassageLinksProps) {
  return (
    <ul className="passage-links">
      {rows.map((row) => (
        <li key={row.segments[0].id}>
          <a href={hrefOf(row)}>
            <Wording text={passageName(row, locale)} in={locale} />
          </a>
        </li>
      ))}
    </ul>
  );
}

const inPage = (row: Row) => `#${fragments.segment(row.segments[0].id)}`;
