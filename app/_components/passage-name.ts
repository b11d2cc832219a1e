import type { Language, Row } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';

/** What lists call a passage: the label its author gave it, or else how it begins. */
export function passageName(row: Row, locale: Language): string {
  const label = row.segments[0].label?.[locale];
  if (label) return label;
  const text = plainText(
    row.text[locale].flatMap(({ blocks }) => blocks),
    locale,
  );
  const longest = locale === 'ja' ? 24 : 48;
  return text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .replace(/[\p{L}\p{M}\d]*$/u, (cut) => (locale === 'en' ? '' : cut))
        .trimEnd()}…`;
}
