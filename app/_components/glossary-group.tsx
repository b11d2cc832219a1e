import { links } from '@/app/_content/links';
import type { SenseGroup } from '@/lib/annotations/group-senses';
import { keySeparator } from '@/lib/glossary/create-matcher';
import { senseKeys } from '@/lib/glossary/sense-keys';
import { fragments } from '@/lib/links';
import { counterpart, type Language } from '@/lib/model';
import { SenseName } from './sense-name';
import { SenseScope } from './sense-scope';
import { Wording } from './wording';

interface GlossaryGroupProps {
  readonly id: string;
  readonly name: string;
  /** The number of the track by which it is coloured. */
  readonly track: number;
  readonly senses: SenseGroup['senses'];
  readonly locale: Language;
}

/** The senses under one layer, each with what the filter finds it by. */
export function GlossaryGroup({ id, name, track, senses, locale }: GlossaryGroupProps) {
  const other = counterpart(locale);
  return (
    <section className="glossary-group" id={id} data-track={track}>
      <h2>
        <Wording text={name} in={locale} />
      </h2>
      <ul className="glossary-list">
        {senses.map(({ term, sense }) => (
          <li
            key={`${term.id}.${sense.id}`}
            className="sense"
            id={fragments.sense(term.id, sense.id)}
            data-keys={senseKeys(sense).join(keySeparator)}
          >
            <h3>
              <a href={links.term(locale, term.id, sense.id)}>
                <SenseName sense={sense} locale={locale} />
              </a>
            </h3>
            <SenseScope sense={sense} locale={locale} />
            <p>
              <Wording text={sense.text[locale].gloss} in={locale} />
            </p>
            <p lang={other} className="other">
              <Wording text={sense.text[other].gloss} in={other} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
