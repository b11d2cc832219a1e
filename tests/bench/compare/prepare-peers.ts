import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCompressor } from '@/lib/publish/compress';
import { type HeaderRule, readHeaders, writeHeaders } from '@/lib/publish/headers-file';
import { listFiles } from '@/lib/publish/list-files';
import { buildProject, type Project } from '../peers/build-project';
import { buildByHand } from '../peers/by-hand/build';
import { gatherContent } from '../peers/gather-content';
import type { PeerContent } from '../peers/peer-content';
import type { Peer } from './peer';

const root = join(import.meta.dirname, '../../..');
const peers = join(import.meta.dirname, '../peers');

/** Where peers are installed and built: outside `node_modules`, below which bundlers leave sources as they are. */
const workshop = join(root, '.bench');

const slug = 'ai-crypto-layers';

const next: Project = {
  source: join(peers, 'next'),
  stylesheet: 'src/app/[locale]/globals.css',
  icon: 'src/app/icon.svg',
  site: 'out',
};

const astro: Project = {
  source: join(peers, 'astro'),
  stylesheet: 'src/style.css',
  icon: 'public/icon.svg',
  site: 'dist',
};

/**
 * The published reader in `site` and its peers, built from the same content and laid out to be served in the same
 * manner: compressed by the same code, with the headers that the reader's pages have, but for its policy against foreign
 * and inline code, and what is named by its contents to be kept forever.
 */
export async function preparePeers(site: string, say: (doing: string) => void): Promise<Peer[]> {
  const content = await gatherContent(join(root, 'content'), slug);
  const path = (locale: string) => `/${locale}/`;
  const prepared = { content, headers: sharedHeaders(await readFile(join(site, '_headers'), 'utf8')), say };
  return [
    {
      id: 'by-hand',
      name: 'By hand',
      madeWith: 'HTML, CSS and a script, no packages',
      folder: await layOut('by-hand', 'assets', prepared, async (folder) => {
        await buildByHand(content, folder);
        await cp(join(root, 'app/icon.svg'), join(folder, 'icon.svg'));
      }),
      path,
      terms: '.passage > [lang=ja] a[href^="#term."]',
      entry: '.gloss:popover-open',
      languageSwitch: 'a.language',
    },
    {
      id: 'reader',
      name: 'Taiyaku',
      madeWith: versions(root, ['next', 'next-intl']),
      folder: site,
      path: (locale) => `/${locale}/${slug}/`,
      terms: '.passage > [data-text][lang=ja] a[data-term]',
      entry: '[data-gloss]:popover-open',
      languageSwitch: 'a.language-switch',
    },
    {
      id: 'astro',
      name: 'Astro',
      folder: await layOutProject('astro', '_astro', astro, prepared),
      madeWith: versions(join(workshop, 'astro'), ['astro']),
      path,
      terms: '.passage > [lang=ja] .term',
      entry: '.gloss:popover-open',
      languageSwitch: 'a.language',
    },
    {
      id: 'next',
      name: 'Next.js',
      folder: await layOutProject('next', '_next/static', next, prepared),
      madeWith: versions(join(workshop, 'next'), ['next', 'react', 'next-intl', '@radix-ui/react-popover']),
      path,
      terms: '.passage > [lang=ja] .term',
      entry: '.gloss[data-state=open]',
      languageSwitch: 'a.language',
    },
  ];
}

/** What every peer is made from. */
interface Prepared {
  readonly content: PeerContent;
  readonly headers: HeaderRule['headers'];
  say(doing: string): void;
}

/** What the reader's host sends with every page, but what speaks of the code in it. */
function sharedHeaders(text: string): HeaderRule['headers'] {
  return readHeaders(text)
    .filter(({ pattern }) => pattern === '/*')
    .flatMap(({ headers }) => headers.filter(([name]) => name !== 'Content-Security-Policy'));
}

function layOutProject(id: string, assets: string, project: Project, prepared: Prepared): Promise<string> {
  const { content, say } = prepared;
  return layOut(id, assets, prepared, async (folder) => {
    const built = await buildProject(project, content, join(workshop, id), (doing) => say(`${id}: ${doing}`));
    await cp(built, folder, { recursive: true });
  });
}

async function layOut(
  id: string,
  assets: string,
  { headers, say }: Prepared,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(workshop, 'sites', id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await fill(folder);
  say(`${id}: compressing`);
  await writeFile(
    join(folder, '_headers'),
    writeHeaders([
      { pattern: '/*', headers },
      { pattern: `/${assets}/*`, headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
    ]),
  );
  const compressor = createCompressor({
    write: (path, contents) => writeFile(join(folder, path), contents),
  });
  for (const path of listFiles(folder)) await compressor.add(path, await readFile(join(folder, path)));
  await compressor.finish();
  return folder;
}

function versions(folder: string, packages: readonly string[]): string {
  return packages
    .map((name) => {
      const { version } = JSON.parse(
        readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'),
      );
      return `${name} ${version}`;
    })
    .join(', ');
}
