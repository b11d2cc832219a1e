import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { type NestedClaim, nestClaims } from '@/lib/argument/nest-claims';
import { fragments } from '@/lib/links';
import type { Essay, Language } from '@/lib/model';
import { PassageLinks } from './passage-links';
import { Wording } from './wording';

interface NestedClaimsProps {
  readonly essay: Essay;
  readonly index: SegmentIndex;
  readonly locale: Language;
}

/** The argument as a nested list: under each claim what bears on it, and the passages that make it. */
export async function NestedClaims({ essay, index, locale }: NestedClaimsProps) {
  const t = await getTranslations({ locale });
  const list = (claims: readonly NestedClaim[]) => (
    <ul className="nested-claims">
      {claims.map(({ claim, kind, isRepeated, reasons }) => (
        <li key={claim.id} id={isRepeated ? undefined : fragments.claim(claim.id)}>
          <p>
            {kind && <b className="kind">{t(`relationFrom.${kind}`)}</b>}{' '}
            {isRepeated ? (
              <a href={`#${fragments.claim(claim.id)}`}>
                <Wording text={(claim.label ?? claim.sentence)[locale]} in={locale} />
              </a>
            ) : (
              <Wording text={claim.sentence[locale]} in={locale} />
            )}
          </p>
          {!isRepeated && (
            <PassageLinks
              rows={index.making(claim.id)}
              locale={locale}
              hrefOf={(row) => links.passage(locale, essay.slug, row.segments[0].id)}
            />
          )}
          {reasons.length > 0 && list(reasons)}
        </li>
      ))}
    </ul>
  );
  return list(nestClaims(essay));
}
