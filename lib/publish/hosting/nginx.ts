import { createHash } from 'node:crypto';
import { unknownType } from '../content-types';
import { revalidated } from '../site-headers';
import { endingsByType, type Hosting, hiddenPaths, readRules, type Varying } from './hosting';

/**
 * A site of nginx (1.18 or newer, with no module but those of every distribution) that sends what `npm run serve`
 * sends. A header that depends on the address is a `map`, since `add_header` in a location drops those around it.
 */
export function nginxConfig(hosting: Hosting): string {
  const { basePath, root, name } = hosting;
  const { everywhere, varying } = readRules(hosting);
  const prefix = nameOf(`${name}${basePath}`);
  const variable = (header: string) => `$${prefix}_${header.toLowerCase().replaceAll('-', '_')}`;
  const names = [...new Set(varying.map(({ header }) => header))].filter(
    (header) => header !== 'Content-Type',
  );
  const of = (wanted: string) => varying.filter(({ header }) => header === wanted);

  const location = [
    ...(basePath ? [`alias ${quote(`${root}/`)};`] : [`root ${quote(root)};`]),
    'index index.html;',
    `error_page 404 ${basePath}/404.html;`,
    '',
    'gzip_static on;',
    'gzip_vary on;',
    '# The .br files are smaller. For them, install libnginx-mod-http-brotli-static, and say:',
    '# brotli_static on;',
    '',
    'types {',
    ...[...endingsByType()].map(([type, endings]) => `    ${quote(type)} ${endings.join(' ')};`),
    '}',
    `default_type ${unknownType};`,
    ...of('Content-Type').map(
      ({ paths, value }) => `location ~ ${quote(paths)} { types { } default_type ${quote(value)}; }`,
    ),
    `location ~ ${quote(hiddenPaths(basePath))} { return 404; }`,
    '',
    ...everywhere.map(([header, value]) => `add_header ${header} ${quote(value)} always;`),
    ...names.map((header) => `add_header ${header} ${variable(header)} always;`),
    '# Once the host, with every site on it, answers by HTTPS alone:',
    '# add_header Strict-Transport-Security "max-age=31536000" always;',
  ];
  return [
    ...names.map((header) =>
      header === 'Cache-Control'
        ? // What is not there today may be there tomorrow.
          `${map('$uri', `$${prefix}_kept`, revalidated, of(header))}
map $status ${variable(header)} {
    default $${prefix}_kept;
    404 no-store;
}
`
        : map('$uri', variable(header), '', of(header)),
    ),
    'server {',
    '    # For TLS, `certbot --nginx` adds what is missing. Browsers keep texts for reading offline over HTTPS alone.',
    '    listen 80;',
    '    listen [::]:80;',
    `    server_name ${name};`,
    '    server_tokens off;',
    '    absolute_redirect off;',
    '    merge_slashes off;',
    '',
    ...(basePath ? [`    location = ${basePath} { return 308 ${basePath}/$is_args$args; }`] : []),
    `    location ${basePath}/ {`,
    ...location.map((line) => (line ? `        ${line}` : '')),
    '    }',
    '}',
    '',
  ].join('\n');
}

/** What a site's variables begin with. A longer one would need another `variables_hash_bucket_size` than nginx has. */
function nameOf(site: string): string {
  const name = site.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return name.length <= 17
    ? name
    : `${name.slice(0, 8)}_${createHash('sha256').update(site).digest('hex').slice(0, 8)}`;
}

function map(source: string, variable: string, otherwise: string, values: readonly Varying[]): string {
  const lines = values
    .filter(({ value }) => value !== otherwise)
    .map(({ paths, value }) => `    ${quote(`~${paths}`)} ${quote(value)};\n`);
  return `map ${source} ${variable} {\n    default ${quote(otherwise)};\n${lines.join('')}}\n`;
}

/** A parameter in nginx's quotes. A backslash that escapes no quote stands for itself there. */
const quote = (text: string) => (text.includes('"') ? `'${text.replaceAll("'", "\\'")}'` : `"${text}"`);
