import type { Language, Row } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';
import { cutText } from '@/lib/text/cut-text';

/** What lists call a passage: the label its author gave it, or else how it begins. */
export function passageName(row: Row, locale: Language): string {
  const label = row.segments[0].label?.[locale];
  if (label) return label;
  const text = plainText(
    row.text[locale].flatMap(({ blocks }) => blocks),
    locale,
  );
  const longest = locale === 'ja' ? 24 : 48;
  // No more is looked at than could be shown.
  return cutText(text.slice(0, longest * 4), locale, ({ length }) => length <= longest);
}
