import en from '../../messages/en.json';
import ja from '../../messages/ja.json';
import { layersById } from '../annotations/layers-by-id';
import { isMasthead } from '../annotations/outline';
import { rowSentences } from '../annotations/row-sentences';
import { trackNumber } from '../annotations/track-number';
import type { Essay, Language, Localized, Row, Segment } from '../model';
import { plainText } from '../render/plain-text';
import type { Card } from './draw-card';

/** As many tracks as have room beside each other. */
const mostTracks = 3;

/** The card of a passage: its layer, and its text in both languages. */
export function passageCard(essay: Essay, row: Row, segment: Segment, locale: Language): Card {
  const layer = layersById(essay).get(segment.layer);
  const isTitle = isMasthead(row);
  return {
    locale,
    kind: isTitle ? 'title' : 'passage',
    labels: layer ? [{ text: layer.label, track: trackNumber(essay, layer.id) }] : [],
    parts: partsOf(row) ?? [wholeOf(row) ?? segment.label ?? essay.title],
    from: (row.segments[0].id === 'title' ? essay.subtitle : essay.title)?.[locale] ?? '',
  };
}

/** The card of an essay: its tracks and its title. */
export function essayCard(essay: Essay, locale: Language): Card {
  return {
    locale,
    kind: 'title',
    labels: essay.tracks
      .slice(0, mostTracks)
      .map(({ id, label }) => ({ text: label, track: trackNumber(essay, id) })),
    parts: [essay.title],
    from: essay.subtitle?.[locale] ?? '',
  };
}

/** The card of every other page: what the site is. */
export function siteCard(locale: Language): Card {
  return {
    locale,
    kind: 'title',
    labels: [],
    parts: [{ ja: ja.site.tagline, en: en.site.tagline }],
    from: { ja, en }[locale].library.title,
  };
}

/** The sentences of a row as someone has matched them, or together where no one has; `undefined` if it has none. */
function partsOf(row: Row): Localized[] | undefined {
  const sentences = { ja: rowSentences(row, 'ja'), en: rowSentences(row, 'en') };
  const join = (language: Language, numbers?: readonly number[]) =>
    sentences[language]
      .filter(({ number }) => numbers?.includes(number) ?? true)
      .map(({ text }) => text)
      .join(language === 'ja' ? '' : ' ');
  const beads = row.segments.length === 1 ? row.segments[0].beads : undefined;
  if (sentences.ja.length === 0 || sentences.en.length === 0) return undefined;
  if (!beads) return [{ ja: join('ja'), en: join('en') }];
  return beads.map((bead) => ({ ja: join('ja', bead.ja), en: join('en', bead.en) }));
}

/** The text of a row that is not in sentences, such as code; `undefined` if it shows no text, such as a figure. */
function wholeOf(row: Row): Localized | undefined {
  const text = (language: Language) =>
    plainText(
      row.text[language].flatMap(({ blocks }) => blocks),
      language,
    ).trim();
  const both = { ja: text('ja'), en: text('en') };
  return both.ja && both.en ? both : undefined;
}
