import { getTranslations } from 'next-intl/server';
import { oldAddresses } from '@/lib/annotations/old-addresses';
import { fragments } from '@/lib/links';
import type { Essay, Language, Row } from '@/lib/model';
import { MovedLine } from './moved-line';

interface FormerAnchorsProps {
  readonly essay: Essay;
  readonly row: Row;
  readonly locale: Language;
}

/**
 * Where the old addresses of a passage lead: those of the passages whose place it took, and those of sentences that it
 * has no longer. Whoever comes by one is told what happened, without script; nobody else sees anything.
 */
export async function FormerAnchors({ essay, row, locale }: FormerAnchorsProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  return oldAddresses(essay, row, locale).map(({ fragments: ids, retired }) => (
    <div key={ids[0]} className="moved">
      {ids.map((id) => (
        <span key={id} id={id} />
      ))}
      {retired ? (
        <MovedLine
          essay={essay}
          retired={retired}
          locale={locale}
          hrefOf={(successor) => `#${fragments.segment(successor)}`}
        />
      ) : (
        <p>{t('sentenceGone')}</p>
      )}
    </div>
  ));
}
