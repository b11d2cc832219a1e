import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { usageSentences } from '@/lib/annotations/usage-sentences';
import { fragments } from '@/lib/links';
import { counterpart, type Language, type Sense } from '@/lib/model';
import { passageName } from './passage-name';
import { SenseName } from './sense-name';
import { SenseScope } from './sense-scope';
import { SenseText } from './sense-text';
import { Wording } from './wording';

interface SenseEntryProps {
  readonly sense: Sense;
  readonly locale: Language;
}

/** One sense in full: what it means, how to write it, what it goes with, and the passages that use it. */
export async function SenseEntry({ sense, locale }: SenseEntryProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const { essays, context, usages } = await getLibrary();
  const used = usages.of(sense);
  const related = sense.related.flatMap((id) => context.byId.get(id) ?? []);
  return (
    <section className="sense" id={sense.id}>
      <h2>
        <SenseName sense={sense} locale={locale} />
      </h2>
      <SenseScope sense={sense} locale={locale} />
      <div className="sense-texts">
        <SenseText sense={sense} language={locale} />
        <SenseText sense={sense} language={counterpart(locale)} />
      </div>
      {related.length > 0 && (
        <>
          <h3>{t('related')}</h3>
          <ul className="inline-list">
            {related.map(({ id, senses: [first] }) => (
              <li key={id}>
                <a href={links.term(locale, id)}>
                  <Wording text={first.text[locale].form} in={locale} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('usedIn')}</h3>
      {used.length === 0 ? (
        <p>{t('unused')}</p>
      ) : (
        <ul className="usages">
          {used.map(({ essay, row }) => {
            const sentences = usageSentences(row, sense, context);
            return (
              <li key={essay.slug + row.segments[0].id}>
                <a href={links.reader(locale, essay.slug, fragments.segment(row.segments[0].id))}>
                  <Wording text={passageName(row, locale)} in={locale} />
                </a>
                {essays.length > 1 && (
                  <>
                    {' '}
                    <cite>
                      <Wording text={essay.title[locale]} in={locale} />
                    </cite>
                  </>
                )}
                {[locale, counterpart(locale)].map((language) =>
                  sentences[language].map(({ segment, number, text }) => (
                    <blockquote
                      key={`${language} ${segment} ${number}`}
                      lang={language}
                      className={language === locale ? undefined : 'other'}
                    >
                      <p>
                        <Wording text={text} in={language} />
                      </p>
                    </blockquote>
                  )),
                )}
              </li>
            );
          })}
        </ul>
      )}
      {sense.sources.length > 0 && (
        <>
          <h3>{t('sources')}</h3>
          <ul>
            {sense.sources.map(({ title, url, date }) => (
              <li key={title} lang={languageOf(title)}>
                {url ? <a href={url}>{title}</a> : title} <time dateTime={date}>{date}</time>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The language of a title, which is cited as it stands. */
function languageOf(title: string): Language {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title) ? 'ja' : 'en';
}
