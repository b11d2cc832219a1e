import { contentTypes, unknownType } from '../content-types';
import { patternSource } from '../match-headers';
import { revalidated } from '../site-headers';
import { endingsByType, type Hosting, hiddenPaths, readRules } from './hosting';

/**
 * A site of Caddy (2.6 or newer) that sends what `npm run serve` sends. Patterns become regular expressions, since
 * Caddy's own would match without regard to case; `route` keeps the lines in their order, of which the last one wins.
 */
export function caddyConfig(hosting: Hosting): string {
  const { basePath, root, name } = hosting;
  const { everywhere, varying } = readRules(hosting);
  const notFound = varying.filter(
    ({ header, paths }) => header !== 'Content-Type' && new RegExp(paths).test(`${basePath}/404.html`),
  );
  const set = (header: string, value: string) => `header ${header} ${quote(value)}`;
  let matchers = 0;
  const setWhere = (paths: string, header: string, value: string) => {
    const matcher = `@${++matchers}`;
    return [`${matcher} path_regexp ${quote(paths)}`, `header ${matcher} ${header} ${quote(value)}`];
  };
  return [
    `${name} {`,
    ...indent([
      'header -Server',
      '# Once the host, with every site on it, answers by HTTPS alone:',
      '# header Strict-Transport-Security max-age=31536000',
      '',
      ...(basePath
        ? [`@bare path_regexp ${quote(`${patternSource(basePath)}`)}`, `redir @bare ${basePath}/ 308`, '']
        : []),
      `route ${basePath}/* {`,
      ...indent([
        ...everywhere.map(([header, value]) => set(header, value)),
        set('Cache-Control', revalidated),
        set('Content-Type', unknownType),
        ...setWhere('/$', 'Content-Type', contentTypes.html),
        ...[...endingsByType()].flatMap(([type, endings]) =>
          setWhere(`\\.(${endings.join('|')})$`, 'Content-Type', type),
        ),
        ...varying
          .filter(({ value }) => value !== revalidated)
          .flatMap(({ paths, header, value }) => setWhere(paths, header, value)),
        `@hidden path_regexp ${quote(hiddenPaths(basePath))}`,
        'error @hidden 404',
        ...(basePath ? [`uri strip_prefix ${basePath}`] : []),
        ...serve(root),
      ]),
      '}',
      '',
      'handle_errors {',
      ...indent([
        ...everywhere.map(([header, value]) => set(header, value)),
        ...notFound.map(({ header, value }) => set(header, value)),
        // What is not there today may be there tomorrow.
        set('Cache-Control', 'no-store'),
        set('Content-Type', contentTypes.html),
        'rewrite * /404.html',
        ...serve(root),
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

const serve = (root: string) => [
  'file_server {',
  ...indent([`root ${quote(root)}`, 'precompressed br gzip']),
  '}',
];

const indent = (lines: readonly string[]) => lines.map((line) => (line ? `    ${line}` : ''));

/** A token in Caddy's quotes, of which the backquote leaves everything in it as it is. */
const quote = (text: string) => `\`${text}\``;
