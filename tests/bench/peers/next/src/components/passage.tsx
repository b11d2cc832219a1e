import { useTranslations } from 'next-intl';
import { claims, layers } from '@/content';
import type { Locale } from '@/i18n/routing';
import type { PeerPassage } from '../../peer-content';
import { CopyLink } from './copy-link';
import { Nodes } from './nodes';

interface PassageProps {
  passage: PeerPassage;
  locale: Locale;
  as: 'div' | 'li';
}

export function Passage({ passage, locale, as: Element }: PassageProps) {
  const t = useTranslations();
  const { id, layer: layerId, notes, text } = passage;
  const layer = layers.get(layerId);
  return (
    <Element className="passage" id={id} data-track={layer?.track}>
      {([locale, locale === 'ja' ? 'en' : 'ja'] as const).map((language) => (
        <div key={language} lang={language}>
          <Nodes nodes={text[language]} isPlain={language !== locale} />
        </div>
      ))}
      <aside>
        <a className="layer" href={`#layer.${layerId}`}>
          {layer?.label[locale]}
        </a>
        {passage.claims.length > 0 && (
          <ul aria-label={t('claims')}>
            {passage.claims.map((claimId) => {
              const claim = claims.get(claimId);
              return (
                claim && (
                  <li key={claimId}>
                    <a href={`#claim.${claimId}`}>
                      <b>{t(`claimKind.${claim.kind}`)}</b> {claim.sentence[locale]}
                    </a>
                  </li>
                )
              );
            })}
          </ul>
        )}
        {notes.map((note) => (
          <details key={note.text[locale]}>
            <summary>{t(`notes.${note.kind}`)}</summary>
            <p>{note.text[locale]}</p>
          </details>
        ))}
        <label>
          <input type="checkbox" /> {t('reveal')}
        </label>
        <CopyLink id={id} />
      </aside>
    </Element>
  );
}
