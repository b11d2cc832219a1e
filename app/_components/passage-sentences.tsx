import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { getTranslations } from 'next-intl/server';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderedRow } from '@/app/_content/rendered-row';
import { counterpart, type Language, type Localized, type Row, type Segment } from '@/lib/model';
import { pruneToSentences } from '@/lib/render/prune-to-sentences';
import { PassageText } from './passage-text';

interface PassageSentencesProps {
  readonly row: Row;
  readonly source: Language;
  readonly locale: Language;
}

/** A passage in both languages, sentence against sentence if someone reviewed how they answer each other, else whole. */
export async function PassageSentences({ row, source, locale }: PassageSentencesProps) {
  const t = await getTranslations({ locale, namespace: 'passage' });
  const other = counterpart(locale);
  const [segment] = row.segments;
  const ids = row.segments.map(({ id }) => id).join(' ');
  const [ja, en] = [await renderedRow(row, 'ja', locale), await renderedRow(row, 'en', locale)];
  const trees: Localized<readonly Root[]> = {
    ja: ja.stretches.map(({ tree }) => tree),
    en: en.stretches.map(({ tree }) => tree),
  };
  // Only running text can be taken apart without losing what holds it together.
  const isRunning =
    row.segments.length === 1 &&
    ['heading', 'paragraph', 'ordered-item', 'unordered-item', 'quote', 'footnote'].includes(row.kind);
  if (!segment.beads || !isRunning) {
    return (
      <div className="beads" data-segment={ids}>
        <div className="bead">
          <PassageText row={row} source={source} language={locale} locale={locale} />
          <PassageText row={row} source={source} language={other} locale={locale} />
        </div>
        {!segment.beads && row.kind !== 'code' && <p className="scope">{t('unmatched')}</p>}
      </div>
    );
  }
  return (
    <ol className="beads" data-segment={ids}>
      {beadKeys(segment).map(({ key, bead }) => (
        <li key={key} className="bead">
          {[locale, other].map((language) => (
            <div key={language} lang={language}>
              {trees[language].map((tree, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches never change their order on a built page.
                <Fragment key={index}>
                  {toJsxRuntime(pruneToSentences(tree, bead[language]), {
                    Fragment,
                    jsx,
                    jsxs,
                    components: plain,
                  })}
                </Fragment>
              ))}
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

// A heading's sentences are read here as sentences; the page has a heading of its own.
const plain = { h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p' } as const;

function beadKeys({ beads = [] }: Segment) {
  return beads.map((bead) => ({ key: `${bead.ja.join('+')}=${bead.en.join('+')}`, bead }));
}
