import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AboutText } from '@/app/_components/about-text';
import { AloudBar, AloudButton } from '@/app/_components/aloud';
import { ClaimList } from '@/app/_components/claim-list';
import { Contents } from '@/app/_components/contents';
import { DataBlock } from '@/app/_components/data-block';
import { FocusNotes } from '@/app/_components/focus-notes';
import { KeyboardHelp } from '@/app/_components/keyboard-help';
import { LayerTable } from '@/app/_components/layer-table';
import { MovedText } from '@/app/_components/moved-text';
import { NoteList } from '@/app/_components/note-list';
import { pageMetadata } from '@/app/_components/page-metadata';
import { PassageList } from '@/app/_components/passage-list';
import { QuoteBar } from '@/app/_components/quote-bar';
import { Resume } from '@/app/_components/resume';
import { SiteFooter } from '@/app/_components/site-footer';
import { SiteHeader } from '@/app/_components/site-header';
import { Status } from '@/app/_components/status';
import { TermNotes } from '@/app/_components/term-notes';
import { ViewSwitch } from '@/app/_components/view-switch';
import { Wording } from '@/app/_components/wording';
import { getEssay } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { markedSenses } from '@/app/_content/rendered-row';
import { staticParams } from '@/app/_content/static-params';
import { getPageLocale } from '@/app/_i18n/locale';
import { indexSegments } from '@/lib/annotations/index-segments';
import { publishedSlugs } from '@/lib/annotations/published-slugs';
import { fragments, readingsPath } from '@/lib/links';
import type { Language } from '@/lib/model';
import { essayData } from '@/lib/structured-data/essay-data';

interface ReaderPageProps {
  readonly params: Promise<{ essay: string }>;
}

export const generateStaticParams = staticParams(({ essays }) => {
  return essays.flatMap(publishedSlugs).map((slug) => ({ essay: slug }));
});

export async function generateMetadata({ params }: ReaderPageProps): Promise<Metadata> {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale });
  const essay = await getEssay((await params).essay);
  if (!essay) notFound();
  return pageMetadata({
    locale,
    title: `${essay.title[locale]} | ${t('site.name')}`,
    description: essay.summary?.[locale] ?? essay.subtitle?.[locale] ?? essay.title[locale],
    addressIn: (language) => links.reader(language, essay.slug),
    image: {
      address: links.shareImage(locale, essay.slug),
      alt: t('share.essay', { title: essay.title[locale] }),
    },
  });
}

/** More rows than this are laid out only as they come near the window: see `[data-long]` in the stylesheet. */
const longText = 150;

/** The reader: one essay, whole, in both languages, with its annotations and terms. */
export default async function ReaderPage({ params }: ReaderPageProps) {
  const locale = await getPageLocale();
  const t = await getTranslations({ locale, namespace: 'reader' });
  const essay = await getEssay((await params).essay);
  if (!essay) notFound();
  const addressIn = (language: Language) => links.reader(language, essay.slug);
  const index = indexSegments(essay);
  const marked = await markedSenses(essay.rows, locale);
  const hasReadings = essay.rows.some(({ readings }) => readings);
  return (
    <>
      <SiteHeader
        locale={locale}
        addressIn={addressIn}
        controls={
          <>
            <ViewSwitch locale={locale} />
            <AloudButton locale={locale} />
            <KeyboardHelp locale={locale} />
          </>
        }
        settings={[
          { name: 'leading' },
          { name: 'measure' },
          ...(hasReadings ? [{ name: 'furigana', module: links.file('furigana.js') } as const] : []),
          ...(locale === 'ja' ? [{ name: 'writing', module: links.file('vertical.js') } as const] : []),
        ]}
      />
      <Resume essay={essay} locale={locale} />
      <Contents essay={essay} locale={locale} />
      <main
        id={fragments.page('main')}
        className="reader"
        data-module={links.file('focus.js')}
        data-long={essay.rows.length > longText ? '' : undefined}
        data-readings={hasReadings ? links.file(readingsPath(essay.slug)) : undefined}
      >
        <MovedText essay={essay} asked={(await params).essay} address={addressIn(locale)} locale={locale} />
        <FocusNotes essay={essay} locale={locale} />
        <article data-name={t('text')}>
          <PassageList essay={essay} locale={locale} />
          <NoteList essay={essay} locale={locale} />
        </article>
        {marked.length > 0 && (
          <section className="apparatus" aria-labelledby={fragments.page('terms')}>
            <h2 id={fragments.page('terms')}>{t('terms')}</h2>
            <p>
              <Wording text={t('termsIntro')} in={locale} />
            </p>
            <TermNotes locale={locale} marked={marked} />
          </section>
        )}
        <section className="apparatus" aria-labelledby={fragments.page('argument')}>
          <h2 id={fragments.page('argument')}>{t('layers')}</h2>
          <p>
            <Wording text={t('layersIntro')} in={locale} />{' '}
            <a href={links.map(locale, essay.slug)}>{t('map')}</a>
          </p>
          <LayerTable essay={essay} index={index} locale={locale} />
        </section>
        <section className="apparatus" aria-labelledby={fragments.page('claims')}>
          <h2 id={fragments.page('claims')}>{t('claimsTitle')}</h2>
          <p>
            <Wording text={t('claimsIntro')} in={locale} />
          </p>
          <ClaimList essay={essay} index={index} locale={locale} />
        </section>
        <AboutText essay={essay} locale={locale} />
      </main>
      <DataBlock nodes={[essayData({ essay, locale, links })]} />
      <SiteFooter locale={locale} />
      <AloudBar locale={locale} />
      <Status locale={locale} />
      <QuoteBar essay={essay} locale={locale} />
    </>
  );
}
