import { useTranslations } from 'next-intl';
import { claims, essay } from '@/content';
import type { Locale } from '@/i18n/routing';
import { PassageLinks } from './passage-links';

export function Claims({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <section>
      <h2>{t('claimsTitle')}</h2>
      <p>{t('claimsIntro')}</p>
      <ol className="claims">
        {essay.claims.map(({ id, kind, sentence, relations, passages }) => (
          <li key={id} id={`claim.${id}`}>
            <p>
              <b>{t(`claimKind.${kind}`)}</b> {sentence[locale]}
            </p>
            <dl>
              {relations.map((relation) => (
                <div key={relation.kind + relation.claim}>
                  <dt>{t(`relation.${relation.kind}`)}</dt>
                  <dd>
                    <a href={`#claim.${relation.claim}`}>{claims.get(relation.claim)?.sentence[locale]}</a>
                  </dd>
                </div>
              ))}
              <div>
                <dt>{t('inPassages')}</dt>
                <dd>
                  <PassageLinks ids={passages} locale={locale} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
