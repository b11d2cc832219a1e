import { assetsFolder } from '../links';
import { contentSecurityPolicy } from './content-security-policy';
import { contentTypes, namedTypes, unsureEndings } from './content-types';
import type { HeaderRule } from './headers-file';
import { speculationRules } from './speculation-rules';

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Pages and what they load are not for other sites to embed; share images and files for machines are. */
const sameOrigin = ['Cross-Origin-Resource-Policy', 'same-origin'] as const;

/** What is named by its contents never changes. */
const forGood = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/**
 * How everything is cached that is not named by its contents: kept, and asked about at every use. Netlify and Cloudflare
 * Pages do so with what the rules leave to them.
 */
export const revalidated = 'public, max-age=0, must-revalidate';
const asked = ['Cache-Control', revalidated] as const;

/** Files of a published folder that are for the server alone; what is compressed is sent in place of what it is of. */
export const notForReaders = /^_headers$|\.(br|gz)$/;

/**
 * The headers with which a site asks to be served, from the paths of its files (`ja/index.html`).
 *
 * Hosts apply every rule that matches: Cloudflare Pages joins a header that comes twice with a comma, which would
 * leave an asset with two contradictory Cache-Controls, and Netlify has no way to take one back. So no two rules
 * that set the same header can match one address: assets have theirs, each folder of pages and each page at the top
 * has its own, and files for machines are left to the host, but for types that it may not know.
 */
export function siteHeaders(basePath: string, files: Iterable<string>): HeaderRule[] {
  const pages = new Set<string>();
  for (const file of files) {
    const [top = '', ...rest] = file.split('/');
    if (!file.endsWith('.html') || top === assetsFolder) continue;
    pages.add(rest.length > 0 ? `${top}/*` : top);
    if (file === 'index.html') pages.add('');
  }
  return [
    {
      pattern: `${basePath}/*`,
      headers: [
        ['Content-Security-Policy', contentSecurityPolicy.header],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        [
          'Permissions-Policy',
          ['clipboard-write=(self)', ...deniedFeatures.map((name) => `${name}=()`)].join(', '),
        ],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
      ],
    },
    {
      pattern: `${basePath}/${assetsFolder}/*`,
      headers: [forGood, sameOrigin],
    },
    // A browser asks for the worker anew at every visit; no cache on the way is to give it an old one.
    { pattern: `${basePath}/sw.js`, headers: [asked, sameOrigin] },
    // The parts of the search index lie in a folder that is named by their contents.
    { pattern: `${basePath}/search/:edition/*`, headers: [forGood, sameOrigin] },
    ...[...unsureEndings.map((ending) => [`/*.${ending}`, contentTypes[ending]] as const), ...namedTypes].map(
      ([pattern, type]) => ({ pattern: basePath + pattern, headers: [['Content-Type', type]] as const }),
    ),
    ...[...pages].sort().map((page) => ({
      pattern: `${basePath}/${page}`,
      headers: [asked, sameOrigin, ['Speculation-Rules', `"${basePath}/${speculationRules.path}"`] as const],
    })),
  ];
}

/**
 * The base path for which a folder was published, read from the rule that carries the policy, whose pattern is
 * `{basePath}/*`. There is no manifest beside it, since two files can disagree and a host reads only this one.
 */
export function basePathOf(rules: readonly HeaderRule[]): string {
  const rule = rules.find(
    ({ pattern, headers }) =>
      pattern.endsWith('/*') && headers.some(([name]) => name.toLowerCase() === 'content-security-policy'),
  );
  return rule ? rule.pattern.slice(0, -2) : '';
}
