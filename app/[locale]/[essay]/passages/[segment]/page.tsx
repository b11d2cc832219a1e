import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CitePassage } from '@/app/_components/cite-passage';
import { DataBlock } from '@/app/_components/data-block';
import { MovedLine } from '@/app/_components/moved-line';
import { MovedText } from '@/app/_components/moved-text';
import { pageMetadata } from '@/app/_components/page-metadata';
import { PassageArgument } from '@/app/_components/passage-argument';
import { PassageLayer } from '@/app/_components/passage-layer';
import { passageName } from '@/app/_components/passage-name';
import { PassageNotes } from '@/app/_components/passage-notes';
import { PassageSentences } from '@/app/_components/passage-sentences';
import { QuoteBar } from '@/app/_components/quote-bar';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Status } from '@/app/_components/status';
import { TermNotes } from '@/app/_components/term-notes';
import { TranslationState } from '@/app/_components/translation-state';
import { Wording } from '@/app/_components/wording';
import { getEssay, getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { markedSenses } from '@/app/_content/rendered-row';
import { staticParams } from '@/app/_content/static-params';
import { getPageLocale } from '@/app/_i18n/locale';
import { findPassage } from '@/lib/annotations/find-passage';
import { gatherNotes } from '@/lib/annotations/gather-notes';
import { indexSegments } from '@/lib/annotations/index-segments';
import { layersById } from '@/lib/annotations/layers-by-id';
import { publishedIds } from '@/lib/annotations/published-ids';
import { publishedSlugs } from '@/lib/annotations/published-slugs';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import { counterpart, type Language } from '@/lib/model';
import { plainText } from '@/lib/render/plain-text';
import { passageData } from '@/lib/structured-data/passage-data';
import { trailData } from '@/lib/structured-data/trail-data';
import { cutText } from '@/lib/text/cut-text';

interface PassagePageProps {
  readonly params: Promise<{ essay: string; segment: string }>;
}

/** As much as lists of search results show, in characters. */
const longestDescription = { ja: 120, en: 200 } as const;

/** A page for every id that was ever published: a retired one's shows the passage that took its place. */
export const generateStaticParams = staticParams(({ essays }) => {
  return essays.flatMap((essay) =>
    publishedSlugs(essay).flatMap((slug) => publishedIds(essay).map((segment) => ({ essay: slug, segment }))),
  );
});

async function getPassage({ params }: PassagePageProps) {
  const { essay: slug, segment: asked } = await params;
  const essay = await getEssay(slug);
  const passage = essay && findPassage(essay, asked);
  if (!passage) notFound();
  return { ...passage, essay, asked };
}

export async function generateMetadata(props: PassagePageProps): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const { essay, row, segment } = await getPassage(props);
  const text = plainText(
    row.text[locale].flatMap(({ blocks }) => blocks),
    locale,
  );
  return pageMetadata({
    locale,
    title: `${passageName(row, locale)} | ${essay.title[locale]} | ${t('site.name')}`,
    description: cutText(
      text || essay.title[locale],
      locale,
      ({ length }) => length <= longestDescription[locale],
    ),
    addressIn: (language) => links.passage(language, essay.slug, segment.id),
    image: {
      address: links.shareImage(locale, essay.slug, segment.id),
      alt: t('share.passage', {
        passage: passageName(row, locale),
        layer: layersById(essay).get(segment.layer)?.label[locale] ?? '',
        title: essay.title[locale],
      }),
    },
  });
}

/** One passage in both languages, sentence against sentence, with all that is said about it. */
export default async function PassagePage(props: PassagePageProps) {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale, namespace: 'passage' });
  const translated = await getTranslations({ locale, namespace: 'translation' });
  const { essay, row, segment, previous, next, asked } = await getPassage(props);
  const addressIn = (language: Language) => links.passage(language, essay.slug, segment.id);
  const { context } = await getLibrary();
  const library = await getTranslations({ locale, namespace: 'library' });
  const marked = await markedSenses([row, ...gatherNotes(essay, [row])], locale);
  const name = passageName(row, locale);
  const index = indexSegments(essay);
  const other = counterpart(locale);
  const retired = essay.retired.find(({ id }) => id === asked);
  // Whoever reads a stale translation should know; that of others can wait.
  const isStale = segment.translation?.state === 'source-newer';
  const translation = segment.translation && (
    <section className="apparatus" aria-labelledby={fragments.page('translation')}>
      <h2 id={fragments.page('translation')}>{translated('title')}</h2>
      <TranslationState essay={essay} translation={segment.translation} locale={locale} />
    </section>
  );
  return (
    <>
      <SiteHeader locale={locale} addressIn={addressIn} />
      <main
        id={fragments.page('main')}
        className="page passage-page"
        data-track={trackNumber(essay, segment.layer)}
      >
        <MovedText
          essay={essay}
          asked={(await props.params).essay}
          address={addressIn(locale)}
          locale={locale}
        />
        <p className="back">
          <a href={links.reader(locale, essay.slug, fragments.segment(segment.id))}>
            <Wording text={t('inText', { title: essay.title[locale] })} in={locale} />
          </a>
        </p>
        {/* The title and the subtitle are called by their own text, which stands right below. */}
        <h1>
          <Wording text={name} in={locale} />
        </h1>
        {row.segments[0].label && (
          <p className="other" lang={other}>
            <Wording text={passageName(row, other)} in={other} />
          </p>
        )}
        {retired && (
          <div className="moved">
            <MovedLine
              essay={essay}
              retired={retired}
              locale={locale}
              hrefOf={(id) => links.passage(locale, essay.slug, id)}
            />
          </div>
        )}
        <PassageSentences row={row} source={essay.source} locale={locale} />
        {isStale && translation}
        <PassageNotes essay={essay} rows={[row]} locale={locale} />
        <section className="apparatus" aria-labelledby={fragments.page('layer')}>
          <h2 id={fragments.page('layer')}>{t('layer')}</h2>
          <PassageLayer essay={essay} row={row} segment={segment} index={index} locale={locale} />
        </section>
        {row.segments.some(({ claims }) => claims.length > 0) && (
          <section className="apparatus" aria-labelledby={fragments.page('claims')}>
            <h2 id={fragments.page('claims')}>{t('claims')}</h2>
            <PassageArgument essay={essay} row={row} index={index} locale={locale} />
          </section>
        )}
        {marked.length > 0 && (
          <section className="apparatus" aria-labelledby={fragments.page('terms')}>
            <h2 id={fragments.page('terms')}>{t('terms')}</h2>
            <TermNotes locale={locale} marked={marked} />
          </section>
        )}
        {!isStale && translation}
        <section className="apparatus" aria-labelledby={fragments.page('cite')}>
          <h2 id={fragments.page('cite')}>{t('cite')}</h2>
          <CitePassage essay={essay} row={row} segment={segment} locale={locale} />
        </section>
        <nav className="neighbours" aria-label={t('neighbours')}>
          {previous && (
            <a rel="prev" href={links.passage(locale, essay.slug, previous.segments[0].id)}>
              <span>{t('previous')}</span> <Wording text={passageName(previous, locale)} in={locale} />
            </a>
          )}
          {next && (
            <a rel="next" href={links.passage(locale, essay.slug, next.segments[0].id)}>
              <span>{t('next')}</span> <Wording text={passageName(next, locale)} in={locale} />
            </a>
          )}
        </nav>
      </main>
      <DataBlock
        nodes={[
          passageData({ essay, row, segment, name, locale, links, context, marked }),
          trailData(
            [
              { name: library('title'), address: links.library(locale) },
              { name: essay.title[locale], address: links.reader(locale, essay.slug) },
              { name, address: addressIn(locale) },
            ],
            links,
          ),
        ]}
      />
      <SiteFooter locale={locale} />
      <Status locale={locale} />
      <QuoteBar essay={essay} locale={locale} />
    </>
  );
}
