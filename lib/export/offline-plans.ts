import { indexSegments } from '../annotations/index-segments';
import { publishedIds } from '../annotations/published-ids';
import { publishedSlugs } from '../annotations/published-slugs';
import { createLinks, offlineListPath, readingsPath } from '../links';
import { type Essay, type Language, languages, type TermId } from '../model';
import type { OfflinePlan } from '../offline/offline-list';
import { speculationRules } from '../publish/speculation-rules';
import type { FileMaker, Site } from './site-file';

/**
 * What is to be kept for reading without a connection: `offline.json` for the site around the texts, and
 * `offline/{slug}.json` for each text, under each of its slugs. When all is published, `lib/publish/fill-offline-lists.ts`
 * makes lists of them.
 */
export const offlinePlans: FileMaker = function* (site) {
  yield { path: offlineListPath(), contents: JSON.stringify(sitePlan()) };
  const order = new Map(site.library.terms.map(({ id }, place) => [id, place]));
  for (const essay of site.library.essays)
    for (const slug of publishedSlugs(essay))
      yield { path: offlineListPath(slug), contents: JSON.stringify(textPlan(site, order, essay, slug)) };
};

/** Paths from the site's root, which is where addresses begin that have no base path. */
const { front, ...at } = createLinks();

const inBoth = (address: (locale: Language) => string) => languages.map((locale) => address(locale).slice(1));

function sitePlan(): OfflinePlan {
  return {
    groups: [
      [
        front.slice(1),
        ...inBoth(at.library),
        ...inBoth(at.offline),
        ...inBoth(at.glossary),
        speculationRules.path,
        'icon.svg',
      ],
      [...inBoth(at.search), 'search/*'],
    ],
  };
}

/**
 * The text itself and its map; then the terms that it uses, its passages in their order, and its layers. Pages under a
 * slug that it no longer has lead to those under the present one, which therefore come along.
 */
function textPlan(
  { usages }: Site,
  order: ReadonlyMap<TermId, number>,
  essay: Essay,
  slug: string,
): OfflinePlan {
  const used = usages.termsIn(essay);
  // Not by going through all terms for each text: a library has many of both.
  const terms = [...used].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const index = indexSegments(essay);
  const layers = essay.layers.filter(({ id }) => index.onLayer(id).length > 0);
  const slugs = new Set([essay.slug, slug]);
  const hasReadings = essay.rows.some(({ readings }) => readings);
  return {
    groups: [
      [...slugs].flatMap((each) => [
        ...inBoth((locale) => at.reader(locale, each)),
        ...inBoth((locale) => at.map(locale, each)),
        ...(hasReadings ? [readingsPath(each)] : []),
      ]),
      ...terms.map((id) => inBoth((locale) => at.term(locale, id))),
      ...publishedIds(essay).map((id) => inBoth((locale) => at.passage(locale, essay.slug, id))),
      ...layers.map(({ id }) => inBoth((locale) => at.map(locale, essay.slug, id))),
      ...(slug === essay.slug ? [] : publishedIds(essay)).map((id) =>
        inBoth((locale) => at.passage(locale, slug, id)),
      ),
    ],
  };
}
