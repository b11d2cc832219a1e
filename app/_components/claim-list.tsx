import { getTranslations } from 'next-intl/server';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { fragments } from '@/lib/links';
import type { Claim, Essay, Language } from '@/lib/model';
import { PassageLinks } from './passage-links';
import { Wording } from './wording';

interface ClaimListProps {
  readonly essay: Essay;
  readonly index: SegmentIndex;
  readonly locale: Language;
}

/** Every claim with its relations and the passages that make it; it is where every claim mark leads. */
export async function ClaimList({ essay, index, locale }: ClaimListProps) {
  const t = await getTranslations({ locale });
  const claims = new Map(essay.claims.map((claim) => [claim.id, claim]));
  const linkTo = (claim: Claim | undefined) =>
    claim && (
      <a href={`#${fragments.claim(claim.id)}`}>
        <Wording text={claim.sentence[locale]} in={locale} />
      </a>
    );
  return (
    <ol className="claim-list">
      {essay.claims.map((claim) => (
        <li key={claim.id} id={fragments.claim(claim.id)}>
          <p>
            <b className="kind">{t(`claimKind.${claim.kind}`)}</b>{' '}
            <Wording text={claim.sentence[locale]} in={locale} />
          </p>
          <dl>
            {claim.relations.map((relation) => (
              <div key={relation.kind + relation.claim}>
                <dt>{t(`relation.${relation.kind}`)}</dt>
                <dd>{linkTo(claims.get(relation.claim))}</dd>
              </div>
            ))}
            <div>
              <dt>{t('reader.inPassages')}</dt>
              <dd>
                <PassageLinks rows={index.making(claim.id)} locale={locale} />
                <a className="focus-link" href={`#${fragments.focus(`claim.${claim.id}`)}`}>
                  {t('reader.focus')}
                </a>
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  );
}
