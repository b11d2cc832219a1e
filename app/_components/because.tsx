import { counterpart, type Language, type Localized } from '@/lib/model';
import { Wording } from './wording';

interface BecauseProps {
  readonly because: Partial<Localized>;
  readonly locale: Language;
}

/** A reason in the reader's language, or in the one in which it was given. */
export function Because({ because, locale }: BecauseProps) {
  const language = because[locale] === undefined ? counterpart(locale) : locale;
  return (
    <p lang={language}>
      <Wording text={because[language] ?? ''} in={language} />
    </p>
  );
}
