/**
 * Every address and fragment of the site is made and read here, and nowhere else: a published link never dies.
 *
 * Addresses end in a slash and carry the base path (`/reader`, or nothing at the root of a host).
 */
import {
  type ClaimId,
  counterpart,
  type Language,
  type LayerId,
  languages,
  type SegmentId,
  type SenseId,
  type TermId,
} from './model';

export interface Links {
  readonly front: string;
  /** The reader's script before it is published under a name made from its contents. */
  readonly script: string;
  /** A file at the site's root, such as `glossary.json`. */
  file(path: string): string;
  /** An image of an essay before it is published under a name made from its contents. */
  image(slug: string, name: string): string;
  library(locale: Language): string;
  reader(locale: Language, slug: string, fragment?: string): string;
  /** An annotated passage on a page of its own. */
  passage(locale: Language, slug: string, segment: SegmentId): string;
  /** The map of an essay; with one layer, that layer's passages; with two, both side by side. */
  map(locale: Language, slug: string, ...layers: readonly LayerId[]): string;
  /** Everything there is to find and to browse. */
  search(locale: Language): string;
  glossary(locale: Language): string;
  term(locale: Language, term: TermId, sense?: SenseId): string;
  /** What can be read without a connection; it also stands in for a page that cannot. */
  offline(locale: Language): string;
  /** What a device is told that installs the site. */
  appManifest(locale: Language): string;
  /** The picture that others show with a link: to a passage, to an essay, or to any other page of the site. */
  shareImage(locale: Language, slug?: string, segment?: SegmentId): string;
  /** An address of the above with the site's origin before it, for what is read away from the site. */
  absolute(address: string): string;
}

/** Where a site stands that was built without saying so: where `npm start` serves it. */
export const localOrigin = 'http://localhost:3000';

/**
 * The site's addresses below `basePath`, which begins with a slash and does not end in one, or is empty. `origin` is
 * where the host is: `https://example.org`.
 */
export function createLinks(basePath = '', origin = localOrigin): Links {
  const page = (path: string, fragment?: string) => `${basePath}/${path}${fragment ? `#${fragment}` : ''}`;
  return {
    front: page(''),
    script: page('reader.js'),
    file: page,
    image: (slug, name) => page(imagePath(slug, name)),
    library: (locale) => page(`${locale}/`),
    reader: (locale, slug, fragment) => page(`${locale}/${slug}/`, fragment),
    passage: (locale, slug, segment) => page(`${locale}/${slug}/passages/${segment}/`),
    map: (locale, slug, ...layers) => page([locale, slug, 'map', ...layers.map(layerToPath), ''].join('/')),
    search: (locale) => page(`${locale}/search/`),
    glossary: (locale) => page(`${locale}/glossary/`),
    term: (locale, term, sense) => page(`${locale}/glossary/${term}/`, sense),
    offline: (locale) => page(offlinePath(locale)),
    appManifest: (locale) => page(`${locale}/app.webmanifest`),
    shareImage: (...of) => page(shareImagePath(...of)),
    absolute: (address) => `${origin}${address}`,
  };
}

/** Where the build puts an image of an essay, from the site's root: `images/tea/bowl.svg`. */
export function imagePath(slug: string, name: string): string {
  return `images/${slug}/${name}`;
}

/** Where a share image stands below the site's root: `share/ja/tea/boil.png`. Apart from the pages, to have its own headers. */
export function shareImagePath(locale: Language, slug?: string, segment?: SegmentId): string {
  return `${['share', locale, slug, segment].filter(Boolean).join('/')}.png`;
}

/** A layer within a path: a full stop would look like a file's ending to some hosts, an underscore is in no id. */
export function layerToPath(layer: LayerId): string {
  return layer.replace('.', '_');
}

/** Slugs that an essay cannot have, since their address is taken by a page of the site. */
export const reservedSlugs: readonly string[] = ['glossary', 'search', 'offline'];

/** The folder of the files that are named by their contents, below the site's root. */
export const assetsFolder = 'assets';

/** The address of the service worker, from that of the reader's script as it is published, in the folder of assets. */
export function workerAddress(script: string): string {
  return new URL('../sw.js', script).href;
}

/** The icons of an installed site: their paths from the site's root, and their sizes in pixels. */
export const appIcons = [
  { path: 'icon-192.png', size: 192, purpose: 'any' },
  { path: 'icon-512.png', size: 512, purpose: 'any' },
  { path: 'icon-maskable-512.png', size: 512, purpose: 'maskable' },
  { path: 'apple-touch-icon.png', size: 180, purpose: 'apple' },
] as const;

/** The page that tells what can be read without a connection, from the site's root. */
export function offlinePath(locale: Language): string {
  return `${locale}/offline/`;
}

/** Where the build puts how the Japanese of an essay is read, from the site's root: `tea.readings.json`. */
export function readingsPath(slug: string): string {
  return `${slug}.readings.json`;
}

/** The list of what is kept of a text for reading without a connection, or, without a slug, of the site around them. */
export function offlineListPath(slug?: string): string {
  return slug === undefined ? 'offline.json' : `offline/${slug}.json`;
}

/** The slug of a text whose list has this path, if it is such a list. */
export function readOfflineListPath(path: string): string | undefined {
  return /^offline\/([^/]+)\.json$/.exec(path)?.[1];
}

/** What is known of a page by its path from the site's root: the front door has no locale, and most are of no text. */
export interface PagePath {
  readonly locale?: Language;
  readonly slug?: string;
}

/** Reads the path of a page (`ja/tea/map/`, empty for the front door); `undefined` if no page has such a path. */
export function readPagePath(path: string): PagePath | undefined {
  if (path === '') return {};
  const [first, slug = ''] = path.split('/');
  const locale = languages.find((language) => language === first);
  if (locale === undefined || !path.endsWith('/')) return undefined;
  return slug === '' || reservedSlugs.includes(slug) ? { locale } : { locale, slug };
}

/** The path of the same page in the other language; `undefined` for one that is in both. */
export function pathInOtherLocale(path: string): string | undefined {
  const locale = readPagePath(path)?.locale;
  return locale && counterpart(locale) + path.slice(locale.length);
}

/**
 * The parts of a page that can be linked to. A segment's fragment is its bare id, which holds no full stop,
 * so that the others, which do, cannot collide with it.
 */
export const fragments = {
  segment: (id: SegmentId) => id,
  /** The n-th sentence of a segment, from 1, in the language of the page. */
  sentence: (id: SegmentId, number: number) => `${id}.${number}`,
  /** Where a text refers to a footnote, for the first or the n-th time. */
  noteReference: (note: SegmentId, occurrence = 1) => `ref.${note}${occurrence > 1 ? `.${occurrence}` : ''}`,
  layer: (id: LayerId) => `layer.${id}`,
  claim: (id: ClaimId) => `claim.${id}`,
  sense: senseFragment,
  /** The reader with all passages quieted but those on a layer (`layer.ai.l2`) or making a claim (`claim.x`). */
  focus: (focus: Focus) => `focus.${focus}`,
  /** A part of the page itself, such as its main content. */
  page: pageFragment,
} as const;

/** `fragments.sense`, for a script that needs no other. */
export function senseFragment(term: TermId, sense: SenseId): string {
  return `term.${term}.${sense}`;
}

/** `fragments.page`, for a script that needs no other. */
export function pageFragment(part: string): string {
  return `page.${part}`;
}

/** What a reader is kept to: a layer, `layer.ai.l2`, or a claim, `claim.in-step-unlike`. */
export type Focus = `layer.${LayerId}` | `claim.${ClaimId}`;

/**
 * What an address keeps its reader to: by its query (`?focus=layer.ai.l2#ai-l2`, which leaves room for a passage), or
 * by its fragment (`#focus.layer.ai.l2`, which works without script); else `undefined`.
 */
export function readFocus(query: string, fragment = ''): Focus | undefined {
  const asked = /^#focus\.(.+)$/.exec(fragment)?.[1] ?? new URLSearchParams(query).get('focus');
  return isFocus(asked) ? asked : undefined;
}

/** `address` with the focus in its query, or with none; fragment and other parameters are kept. */
export function withFocus(address: string, focus: Focus | undefined): string {
  return withParameter(address, 'focus', focus);
}

function isFocus(text: string | null | undefined): text is Focus {
  return /^(layer|claim)\.[a-z][a-z0-9.-]*$/.test(text ?? '');
}

/** The query parameter that carries the view, so that a shared link opens as it was seen. */
const viewParameter = 'view';

export const views = ['single', 'facing', 'interleaved'] as const;
export type View = (typeof views)[number];

/** The view that an address's query (`?view=facing`) asks for; the first one where it asks for none or for nonsense. */
export function readView(query: string): View {
  const asked = new URLSearchParams(query).get(viewParameter);
  return views.find((view) => view === asked) ?? views[0];
}

/** Whether an address's query asks for a view at all. */
export function hasView(query: string): boolean {
  return new URLSearchParams(query).has(viewParameter);
}

/** `address` with the view in its query, which the first view does without; fragment and other parameters are kept. */
export function withView(address: string, view: View): string {
  return withParameter(address, viewParameter, view === views[0] ? undefined : view);
}

/** What an address's query (`?q=rollup`) asks to find; empty where it asks for nothing. */
export function readQuery(query: string): string {
  return new URLSearchParams(query).get('q')?.trim() ?? '';
}

/** `address` with what to find in its query, or with nothing to find; fragment and other parameters are kept. */
export function withQuery(address: string, query: string): string {
  return withParameter(address, 'q', query || undefined);
}

/** A place in a text that an address names: a passage, or its n-th sentence, from 1, in the language of the page. */
export interface TextPlace {
  readonly segment: SegmentId;
  readonly sentence?: number;
}

/**
 * What was quoted, as far as an address can carry it. Letters are those of `lib/citation/to-letters.ts`, counted from
 * the beginning of the first sentence.
 */
export interface Quote {
  /** 16 hexadecimal digits; see `lib/citation/fingerprint.ts`. */
  readonly hash: string;
  /** How many letters the sentences have from which words were quoted. */
  readonly length: number;
  /** The first letter that was quoted, and the first after it that was not. */
  readonly from: number;
  readonly to: number;
}

/** What an address points at: a place or all from there to another, and maybe what was quoted from there. */
export interface Reference {
  readonly from: TextPlace;
  readonly to?: TextPlace;
  /** What cannot be read still says that something was quoted, which then is nowhere. */
  readonly quote?: Quote | 'mangled';
}

const toParameter = 'to';
const quoteParameter = 'quote';

/** Whether an address's query says that words were quoted, whatever else it says of them. */
export function hasQuote(query: string): boolean {
  return new URLSearchParams(query).has(quoteParameter);
}

/** Whether an address's query says more of a place than its fragment does: how far it goes, or what was quoted. */
export function hasReference(query: string): boolean {
  return hasQuote(query) || new URLSearchParams(query).has(toParameter);
}

/**
 * What an address points at by its query and its fragment, `?to=ai-l3.1&quote=0123456789abcdef.72.12-40#ai-l2.2`;
 * `undefined` if it names no passage.
 */
export function readReference(query: string, fragment: string): Reference | undefined {
  const from = readPlace(fragment.replace(/^#/, ''));
  if (!from) return undefined;
  const parameters = new URLSearchParams(query);
  const to = readPlace(parameters.get(toParameter) ?? '');
  const quote = parameters.get(quoteParameter);
  return { from, ...(to && { to }), ...(quote !== null && { quote: readQuote(quote) }) };
}

/** The page's `address`, with its view if it has one, made to point at `reference`. */
export function withReference(address: string, { from, to, quote }: Reference): string {
  const value = quote === 'mangled' ? '' : quote && writeQuote(quote);
  const page = withParameter(address.replace(/#.*/s, ''), toParameter, to && placeName(to));
  return `${withParameter(page, quoteParameter, value)}#${placeName(from)}`;
}

/** `address` without what its query says of a place beyond its fragment. */
export function withoutReference(address: string): string {
  return withParameter(withParameter(address, toParameter, undefined), quoteParameter, undefined);
}

/** What a place is called, in addresses and in citations: `ai-l2`, `ai-l2.2`. */
export function placeName({ segment, sentence }: TextPlace): string {
  return sentence === undefined ? fragments.segment(segment) : fragments.sentence(segment, sentence);
}

function readPlace(text: string): TextPlace | undefined {
  const [, segment, sentence] = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\.([1-9]\d{0,5}))?$/.exec(text) ?? [];
  if (segment === undefined) return undefined;
  return { segment, ...(sentence !== undefined && { sentence: Number(sentence) }) };
}

function readQuote(text: string): Quote | 'mangled' {
  const [, hash, length, from = '0', to = length] =
    /^([0-9a-f]{16})\.([1-9]\d{0,6})(?:\.(\d{1,7})-(\d{1,7}))?$/.exec(text) ?? [];
  if (hash === undefined) return 'mangled';
  const quote = { hash, length: Number(length), from: Number(from), to: Number(to) };
  return quote.from < quote.to && quote.to <= quote.length ? quote : 'mangled';
}

function writeQuote({ hash, length, from, to }: Quote): string {
  return `${hash}.${length}${from === 0 && to === length ? '' : `.${from}-${to}`}`;
}

function withParameter(address: string, name: string, value: string | undefined): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const parameters = new URLSearchParams(query);
  // What need not change is not written anew: another's query stays as it was spelt.
  if (value === undefined && !parameters.has(name)) return address;
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
  return `${path}${parameters.size > 0 ? `?${parameters}` : ''}${fragment}`;
}
