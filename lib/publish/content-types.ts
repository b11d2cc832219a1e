import { speculationRules } from './speculation-rules';

/**
 * What every kind of file that is published is served as, by the ending of its name. Text says its character set where
 * the type does not fix it: XML and JSON are UTF-8 by their own rules.
 */
export const contentTypes = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/vnd.microsoft.icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  otf: 'font/otf',
  png: 'image/png',
  svg: 'image/svg+xml',
  tbx: 'application/xml',
  tmx: 'application/xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
} as const;

/** Endings that hosts do not know, or not all of them; the others are served alike everywhere. */
export const unsureEndings = ['jsonld', 'md', 'tbx', 'tmx', 'webmanifest'] as const;

/** Files whose names say more than their endings: patterns below the base path. */
export const namedTypes: readonly (readonly [pattern: string, type: string])[] = [
  ['/*.schema.json', 'application/schema+json'],
  ['/:locale/feed.xml', 'application/atom+xml'],
  [`/${speculationRules.path}`, speculationRules.contentType],
];

/** What is not known by its ending is nothing that a browser should open. */
export const unknownType = 'application/octet-stream';

/** The type of the file at a path (`ja/index.html`), from its ending alone. What its name says besides is in the site's headers. */
export function contentTypeOf(path: string): string {
  const types: Readonly<Record<string, string>> = contentTypes;
  return types[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? unknownType;
}
