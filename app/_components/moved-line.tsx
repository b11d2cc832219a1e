import { getTranslations } from 'next-intl/server';
import { findPassage } from '@/lib/annotations/find-passage';
import type { Essay, Language, Retired, SegmentId } from '@/lib/model';
import { Because } from './because';
import { passageName } from './passage-name';
import { Wording } from './wording';

interface MovedLineProps {
  readonly essay: Essay;
  readonly retired: Retired;
  readonly locale: Language;
  /** Where on this page, or on one of the same kind, a passage stands. */
  readonly hrefOf: (id: SegmentId) => string;
}

/** What became of a passage whose address led here: for whoever comes by an old link. */
export async function MovedLine({ essay, retired, locale, hrefOf }: MovedLineProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const { id, fate, successors, because } = retired;
  return (
    <>
      <p>{t(`fate.${fate}`, { id })}</p>
      {fate === 'split' && (
        <ul>
          {successors.map((successor) => {
            const passage = findPassage(essay, successor);
            return (
              passage && (
                <li key={successor}>
                  <a href={hrefOf(successor)}>
                    <Wording text={passageName(passage.row, locale)} in={locale} />
                  </a>
                </li>
              )
            );
          })}
        </ul>
      )}
      {because && <Because because={because} locale={locale} />}
    </>
  );
}
