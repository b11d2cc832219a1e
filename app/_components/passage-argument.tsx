import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { claimsAmong } from '@/lib/annotations/claims-among';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { groupRelations, relateClaims } from '@/lib/annotations/relate-claims';
import { fragments } from '@/lib/links';
import type { Claim, Essay, Language, Row } from '@/lib/model';
import { NearPassages } from './near-passages';
import { Wording } from './wording';

interface PassageArgumentProps {
  readonly essay: Essay;
  readonly row: Row;
  readonly index: SegmentIndex;
  readonly locale: Language;
}

/** What a passage claims, and what those claims support, qualify, contrast with or explain, with their passages. */
export async function PassageArgument({ essay, row, index, locale }: PassageArgumentProps) {
  const t = await getTranslations({ locale });
  const made = new Set(row.segments.flatMap(({ claims }) => claims));
  const relations = relateClaims(essay);
  const passagesOf = (claim: Claim) => (
    <NearPassages
      rows={index.making(claim.id)}
      row={row}
      locale={locale}
      all={links.reader(locale, essay.slug, fragments.claim(claim.id))}
      hrefOf={(other) => links.passage(locale, essay.slug, other.segments[0].id)}
    />
  );
  return (
    <ul className="claim-list">
      {claimsAmong(essay, made).map((claim) => (
        <li key={claim.id} id={fragments.claim(claim.id)}>
          <p>
            <b className="kind">{t(`claimKind.${claim.kind}`)}</b>{' '}
            <a href={links.reader(locale, essay.slug, fragments.claim(claim.id))}>
              <Wording text={claim.sentence[locale]} in={locale} />
            </a>
          </p>
          <dl>
            {groupRelations(relations.get(claim.id) ?? []).map(({ kind, direction, claims: others }) => (
              <div key={kind + direction}>
                <dt>{t(direction === 'to' ? `relation.${kind}` : `relationFrom.${kind}`)}</dt>
                {others.map((other) => (
                  <dd key={other.id}>
                    <Wording text={other.sentence[locale]} in={locale} />
                    {passagesOf(other)}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
