import type { RootContent } from 'hast';
import { passageName } from '@/app/_components/passage-name';
import { gatherLists } from '@/lib/annotations/gather-lists';
import { indexSegments } from '@/lib/annotations/index-segments';
import { layerNames } from '@/lib/annotations/layer-names';
import { outline } from '@/lib/annotations/outline';
import { trackNumber } from '@/lib/annotations/track-number';
import { loadLibrary } from '@/lib/content/load-library';
import { counterpart, type Essay, type Language, type Localized, languages, type Row } from '@/lib/model';
import { markLanguages } from '@/lib/render/mark-languages';
import { renderStretch } from '@/lib/render/render-stretch';
import { createTermContext, type TermContext } from '@/lib/render/term-context';
import en from '@/messages/en.json';
import ja from '@/messages/ja.json';
import type { PeerContent, PeerNode, PeerPassage, PeerTerm, PeerWords } from './peer-content';

const messages = { ja, en };

/** Reads an essay of the content folder `root` as the peers show it. Throws if the content has faults. */
export async function gatherContent(root: string, slug: string): Promise<PeerContent> {
  const { library } = await loadLibrary(root);
  const essay = library?.essays.find((one) => one.slug === slug);
  if (!library || !essay) throw new Error(`There is no essay ${slug} without faults in ${root}`);
  const context = createTermContext(library.terms);
  const index = indexSegments(essay);
  const marked: Localized<Set<string>> = { ja: new Set(), en: new Set() };
  const text = (row: Row, language: Language) => rowText(row, language, context, marked[language]);
  const passage = (row: Row): PeerPassage => {
    const number = row.kind === 'ordered-item' ? row.text.ja[0]?.number : undefined;
    return {
      id: row.segments[0].id,
      kind: row.kind,
      ...(number !== undefined && { number }),
      layer: row.segments[0].layer,
      claims: [...new Set(row.segments.flatMap(({ claims }) => claims))],
      name: localized((language) => passageName(row, language)),
      notes: row.segments.flatMap(({ notes }) => notes),
      text: localized((language) => text(row, language)),
    };
  };
  const idsOf = (rows: readonly Row[]) => rows.map(({ segments }) => segments[0].id);
  const groups = gatherLists(essay.rows).map(({ kind, rows }) => ({
    ...(kind && { list: kind === 'ordered-item' ? ('ol' as const) : ('ul' as const) }),
    passages: rows.map(passage),
  }));
  return {
    title: essay.title,
    summary: essay.summary ?? essay.title,
    about: localized((language) => aboutLines(essay, language)),
    groups,
    outline: outline(essay).map(({ layer, rows }) => ({
      label: layer.label,
      track: trackNumber(essay, layer.id),
      entries: rows.map((row) => ({ passage: row.segments[0].id, ...levelOf(essay, row) })),
    })),
    tracks: essay.tracks,
    levels: essay.levels,
    layers: essay.layers.map(({ id, label }) => ({
      id,
      label,
      track: trackNumber(essay, id),
      passages: idsOf(index.onLayer(id)),
    })),
    claims: essay.claims.map(({ id, kind, sentence, relations }) => ({
      id,
      kind,
      sentence,
      relations,
      passages: idsOf(index.making(id)),
    })),
    // As in the reader: those that only the other language marks come last.
    terms: localized((language) =>
      [...new Set([...marked[language], ...marked[counterpart(language)]])].map((id) =>
        describeTerm(id, context, library.essays),
      ),
    ),
    words: localized(wordsOf),
  };
}

function localized<T>(of: (language: Language) => T): Localized<T> {
  const [ja, en] = languages.map(of) as [T, T];
  return { ja, en };
}

function rowText(row: Row, language: Language, terms: TermContext, marked: Set<string>): PeerNode[] {
  return row.text[language].flatMap((stretch) => {
    const { tree, senses } = renderStretch(stretch, {
      language,
      layer: row.segments[0].layer,
      terms,
      hrefOf: (term, sense) => `${term}.${sense}`,
      imageHref: (slug, name) => `${slug}/${name}`,
      passageHref: (_, id) => `#${id}`,
      noteProperties: () => ({}),
    });
    markLanguages(tree, language);
    for (const { term, sense } of senses) marked.add(`${term}.${sense}`);
    // Between blocks stand line ends, which say nothing.
    return nodesOf(tree).filter((node) => typeof node !== 'string' || node.trim() !== '');
  });
}

function nodesOf({ children }: { readonly children: readonly RootContent[] }): PeerNode[] {
  return children.flatMap((child): PeerNode[] => {
    if (child.type === 'text') return [child.value];
    if (child.type !== 'element') return [];
    const { dataTerm, dataSense, lang } = child.properties;
    return [
      {
        tag: child.tagName,
        ...(dataTerm && { term: `${dataTerm}.${dataSense}` }),
        ...(lang && { lang: `${lang}` }),
        children: nodesOf(child),
      },
    ];
  });
}

function levelOf({ layers, levels }: Essay, { segments: [{ layer }] }: Row) {
  const level = layers.find(({ id }) => id === layer)?.level;
  const step = levels.findIndex(({ id }) => id === level) + 1;
  const label = levels[step - 1]?.label;
  return { step, ...(label && { level: label }) };
}

function describeTerm(id: string, context: TermContext, essays: readonly Essay[]): PeerTerm {
  const [term = '', senseId] = id.split('.');
  const sense = context.byId.get(term)?.senses.find((one) => one.id === senseId);
  if (!sense) throw new Error(`Unexpected mark of ${id}, expected a sense of the glossary`);
  const { reading, form } = sense.text.ja;
  const scopeIn = (language: Language) =>
    fill(messages[language].glossary.holdsIn, {
      layers: new Intl.ListFormat(language, { type: 'conjunction' }).format(
        sense.layers.map((layer) => layerNames(essays, layer, language)[0] ?? layer),
      ),
    });
  return {
    id,
    form: localized((language) => sense.text[language].form),
    ...(reading && reading !== form && { reading }),
    ...(sense.layers.length > 0 && { scope: localized(scopeIn) }),
    gloss: localized((language) => sense.text[language].gloss),
  };
}

function aboutLines(essay: Essay, language: Language): string[] {
  const { language: names, translation, library } = messages[language];
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const isUnreviewed = essay.rows.every(({ segments }) =>
    segments.every((segment) => segment.translation?.review === 'machine-unreviewed'),
  );
  const values = { source: names[essay.source], translation: names[counterpart(essay.source)] };
  return [
    ...(essay.origin ? [essay.origin[language]] : []),
    ...(isUnreviewed ? [fill(translation.allUnreviewed, values)] : []),
    fill(library.updated, { date: day.format(new Date(essay.updated)) }),
  ];
}

function wordsOf(language: Language): PeerWords {
  const { site, reader, claimKind, relation, language: names } = messages[language];
  return {
    site: site.name,
    skip: site.skip,
    language: names.own[counterpart(language)],
    contents: reader.contents,
    view: reader.view,
    views: reader.views,
    claims: reader.claims,
    notes: reader.notes,
    reveal: reader.reveal,
    link: reader.permalink,
    copied: reader.copied,
    terms: reader.terms,
    layers: reader.layers,
    layersIntro: reader.layersIntro,
    level: reader.level,
    whole: reader.trackWhole,
    none: reader.noPassages,
    claimsTitle: reader.claimsTitle,
    claimsIntro: reader.claimsIntro,
    inPassages: reader.inPassages,
    about: reader.about,
    claimKind,
    relation,
  };
}

/** A message with its values put in; those used here have no other syntax. */
function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
