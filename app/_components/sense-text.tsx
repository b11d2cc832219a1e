import { getTranslations } from 'next-intl/server';
import type { Language, Sense } from '@/lib/model';
import { Wording } from './wording';

interface SenseTextProps {
  readonly sense: Sense;
  /** The language of the entry, which is also the language that its labels are in. */
  readonly language: Language;
}

/** A sense in one language: gloss, definition, the forms to know and the forms to leave. */
export async function SenseText({ sense, language }: SenseTextProps) {
  const t = await getTranslations({ locale: language, namespace: 'glossary' });
  const { gloss, definition, recognise, avoid } = sense.text[language];
  const avoided = new Set(avoid.map(({ form }) => form));
  const usable = recognise.filter((form) => !avoided.has(form));
  return (
    <div lang={language}>
      <p className="gloss">
        <Wording text={gloss} in={language} />
      </p>
      <p>
        <Wording text={definition} in={language} />
      </p>
      {usable.length > 0 && (
        <p className="forms">
          <b>{t('also')}</b>{' '}
          <Wording
            text={new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(usable)}
            in={language}
          />
        </p>
      )}
      {avoid.length > 0 && (
        <>
          <p className="forms">
            <b>{t('avoid')}</b>
          </p>
          <dl className="avoid">
            {avoid.map(({ form, why }) => (
              <div key={form}>
                <dt>
                  <Wording text={form} in={language} />
                </dt>
                <dd>
                  <Wording text={why} in={language} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
