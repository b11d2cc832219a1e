import { readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compress } from '@/lib/publish/compress';
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
 * manner: compressed by the same code, and what is named by its contents to be kept forever.
 */
export async function preparePeers(site: string, say: (doing: string) => void): Promise<Peer[]> {
  const content = await gatherContent(join(root, 'content'), slug);
  const path = (locale: string) => `/${locale}/`;
  return [
    {
      id: 'by-hand',
      name: 'By hand',
      madeWith: 'HTML, CSS and a script, no packages',
      folder: await layOut('by-hand', 'assets', say, async (folder) => {
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
      folder: await layOutProject('astro', '_astro', astro, content, say),
      madeWith: versions(join(workshop, 'astro'), ['astro']),
      path,
      terms: '.passage > [lang=ja] .term',
      entry: '.gloss:popover-open',
      languageSwitch: 'a.language',
    },
    {
      id: 'next',
      name: 'Next.js',
      folder: await layOutProject('next', '_next/static', next, content, say),
      madeWith: versions(join(workshop, 'next'), ['next', 'react', 'next-intl', '@radix-ui/react-popover']),
      path,
      terms: '.passage > [lang=ja] .term',
      entry: '.gloss[data-state=open]',
      languageSwitch: 'a.language',
    },
  ];
}

function layOutProject(
  id: string,
  assets: string,
  project: Project,
  content: PeerContent,
  say: (doing: string) => void,
): Promise<string> {
  return layOut(id, assets, say, async (folder) => {
    const built = await buildProject(project, content, join(workshop, id), (doing) => say(`${id}: ${doing}`));
    await cp(built, folder, { recursive: true });
  });
}

async function layOut(
  id: string,
  assets: string,
  say: (doing: string) => void,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(workshop, 'sites', id);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await fill(folder);
  say(`${id}: compressing`);
  await writeFile(
    join(folder, '_headers'),
    `/${assets}/*\n  Cache-Control: public, max-age=31536000, immutable\n`,
  );
  await compress(listFiles(folder), {
    read: (path) => readFile(join(folder, path)),
    write: (path, contents) => writeFile(join(folder, path), contents),
  });
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
