import type { Language, Sense } from '@/lib/model';
import { counterpart } from '@/lib/model';
import { Wording } from './wording';

interface SenseNameProps {
  readonly sense: Sense;
  readonly locale: Language;
}

/** The term in both languages, the reader's own first, with its reading in Japanese. */
export function SenseName({ sense, locale }: SenseNameProps) {
  // An abbreviation that is the same in both languages is said once.
  const same = sense.text.ja.form === sense.text.en.form;
  // What is written in kana says itself how it is read.
  const { form, reading } = sense.text.ja;
  const isRead = reading && reading !== form;
  return (
    <span className="sense-name">
      {(same ? [locale] : [locale, counterpart(locale)]).map((language) => (
        <span key={language}>
          <dfn lang={language}>
            <Wording text={sense.text[language].form} in={language} />
          </dfn>
          {isRead && (language === 'ja' || same) && (
            <span className="reading" lang="ja">
              {' '}
              {reading}
            </span>
          )}
        </span>
      ))}
    </span>
  );
}
