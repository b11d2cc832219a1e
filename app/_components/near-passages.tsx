import { getTranslations } from 'next-intl/server';
import { nearestRows } from '@/lib/annotations/nearest-rows';
import type { Language, Row } from '@/lib/model';
import { PassageLinks } from './passage-links';

interface NearPassagesProps {
  /** In reading order. */
  readonly rows: readonly Row[];
  /** The passage of this page. */
  readonly row: Row;
  /** Whether that is named, too, if it is among them. */
  readonly isListed?: boolean;
  readonly locale: Language;
  readonly hrefOf: (row: Row) => string;
  /** Where all of them are listed. */
  readonly all: string;
}

/** How many passages a page of a passage names of each kind: with all of them, a book would grow by its square. */
const most = 12;

/** Passages that have something in common with that of the page: all if they are few, else the nearest and the way to all. */
export async function NearPassages({ rows, row, isListed = true, locale, hrefOf, all }: NearPassagesProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const near = nearestRows(rows, row, most);
  const listed = isListed ? near : near.filter((candidate) => candidate !== row);
  return (
    <>
      <PassageLinks rows={listed} locale={locale} hrefOf={hrefOf} />
      {near.length < rows.length && (
        <p>
          <a href={all}>{t('allPassages', { count: rows.length })}</a>
        </p>
      )}
    </>
  );
}
