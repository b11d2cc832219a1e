import { getTranslations } from 'next-intl/server';
import type { Language, Sense } from '@/lib/model';

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
      <p className="gloss">{gloss}</p>
      <p>{definition}</p>
      {usable.length > 0 && (
        <p className="forms">
          <b>{t('also')}</b>{' '}
          {new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(usable)}
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
                <dt>{form}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
