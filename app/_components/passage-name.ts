import { counterpart, type Language, type Row } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';
import { cutText } from '@/lib/text/cut-text';

/** What lists call a passage: the label its author gave it, or else how it begins. */
export function passageName(row: Row, locale: Language): string {
  const label = row.segments[0].label?.[locale];
  if (label) return label;
  const language = row.text[locale].length > 0 ? locale : counterpart(locale);
  const text = plainText(
    row.text[language].flatMap(({ blocks }) => blocks),
    language,
  );
  const longest = language === 'ja' ? 24 : 48;
  // No more is looked at than could be shown.
  return cutText(text.slice(0, longest * 4), language, ({ length }) => length <= longest);
}
