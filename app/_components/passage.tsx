import { getTranslations } from 'next-intl/server';
import { links } from '@/app/_content/links';
import { claimsById } from '@/lib/annotations/claims-by-id';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import { counterpart, type Essay, type Language, type Row } from '@/lib/model';
import { FormerAnchors } from './former-anchors';
import { LayerLink } from './layer-link';
import { passageName } from './passage-name';
import { PassageText } from './passage-text';
import { StaleNote } from './stale-note';
import { Wording } from './wording';

interface PassageProps {
  readonly essay: Essay;
  readonly row: Row;
  readonly locale: Language;
  /** `li` inside a list. */
  readonly as: 'div' | 'li';
}

/**
 * One row: the passage in both languages, and beside it its layer, its claims and its notes.
 * The attributes are a promise to links, embedders and tests.
 */
export async function Passage({ essay, row, locale, as: Element }: PassageProps) {
  const t = await getTranslations({ locale });
  const [first] = row.segments;
  const ids = row.segments.map(({ id }) => id);
  const claims = [...new Set(row.segments.flatMap((segment) => segment.claims))];
  const name = passageName(row, locale);
  const isStale = row.segments.some(({ translation }) => translation?.state === 'source-newer');
  const notes = row.segments.flatMap((segment) => segment.notes);
  return (
    <Element
      className="passage"
      id={fragments.segment(first.id)}
      data-segment={ids.join(' ')}
      data-kind={row.kind}
      data-depth={depthOf(row)}
      data-layer={first.layer}
      data-track={trackNumber(essay, first.layer)}
      data-claim={claims.join(' ')}
    >
      <FormerAnchors essay={essay} row={row} locale={locale} />
      {[locale, counterpart(locale)].map((language) => (
        <PassageText
          key={language}
          row={row}
          source={essay.source}
          language={language}
          locale={locale}
          whole={essay}
          isStale={isStale && language !== essay.source}
        />
      ))}
      <div className="margin">
        <LayerLink essay={essay} layer={first.layer} locale={locale} />
        {claims.length > 0 && (
          <ul className="claims" aria-label={t('reader.claims')}>
            {claims.map((id) => {
              const claim = claimsById(essay).get(id);
              return (
                claim && (
                  <li key={id}>
                    <a href={`#${fragments.claim(id)}`}>
                      <b>{t(`claimKind.${claim.kind}`)}</b>{' '}
                      <span>
                        <Wording text={claim.sentence[locale]} in={locale} />
                      </span>
                    </a>
                  </li>
                )
              );
            })}
          </ul>
        )}
        {row.segments.map((segment) => (
          <StaleNote key={segment.id} essay={essay} segment={segment} locale={locale} />
        ))}
        {notes.map((note) => (
          <details key={note.text[locale]} className="note">
            <summary>{t(`reader.notes.${note.kind}`)}</summary>
            <p>
              <Wording text={note.text[locale]} in={locale} />
            </p>
          </details>
        ))}
        <div className="actions">
          {row.kind === 'footnote' && (
            <a
              className="note-back"
              role="doc-backlink"
              href={`#${fragments.noteReference(first.id)}`}
              aria-label={t('reader.noteBackLabel', { number: row.text[locale][0]?.number ?? 1 })}
            >
              {t('reader.noteBack')}
            </a>
          )}
          <a
            className="details-link"
            href={links.passage(locale, essay.slug, first.id)}
            aria-label={t('passage.detailsLabel', { passage: name })}
          >
            {t('passage.details')}
          </a>
          <label className="reveal">
            <input
              type="checkbox"
              name={`reveal.${first.id}`}
              aria-label={t('reader.revealLabel', { passage: name })}
            />
            <span>{t('reader.reveal')}</span>
          </label>
          <a
            className="permalink"
            data-permalink=""
            href={links.reader(locale, essay.slug, fragments.segment(first.id))}
            aria-label={t('reader.permalinkLabel', { passage: name })}
          >
            {t('reader.permalink')}
          </a>
        </div>
      </div>
    </Element>
  );
}

/** How deep a heading stands, which its counterpart, no heading itself, looks like too. */
function depthOf({ text }: Row): number | undefined {
  const [block] = text.ja[0]?.blocks ?? [];
  return block?.type === 'heading' ? block.depth : undefined;
}
