/** `npm run build`: check → next build → publish. Stops at the first of them that finds a fault; writes `dist/` last. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reporter } from 'vfile-reporter';
import { findUsages } from '../annotations/find-usages';
import { loadLibrary } from '../content/load-library';
import { siteFiles } from '../export/site-files';
import { createLinks, localOrigin } from '../links';
import { publishSite } from '../publish/publish-site';
import { createTermContext } from '../render/term-context';
import { readOptions } from './read-options';

const help = `Usage: npm run build [-- --base-path /reader] [--origin https://example.org] [--content FOLDER] [--to FOLDER]

Checks the content, renders every page and publishes the site into a folder, which any static host can serve.

  --base-path PATH   where the site will stand below its host, such as /reader (default: the root)
  --origin ORIGIN    the host's own address, such as https://example.org, for what is read away from the site:
                     canonical links, sitemap, feeds, share images, citations (default: ${localOrigin})
  --content FOLDER   where the content is (default: content)
  --to FOLDER        where the site will be written (default: dist)
  --cache FOLDER     what is costly to make is kept for the next time in (default: node_modules/.cache/taiyaku)
  --help             this text

Exit codes: 0 published, 1 something is at fault and the site is as it was, 2 wrong usage.`;

async function main(): Promise<number> {
  const options = readOptions(
    {
      'base-path': { type: 'string' },
      origin: { type: 'string' },
      content: { type: 'string', default: 'content' },
      to: { type: 'string', default: 'dist' },
      cache: { type: 'string', default: 'node_modules/.cache/taiyaku' },
      help: { type: 'boolean' },
    },
    help,
  );
  if (!options) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  const basePath = (options['base-path'] ?? process.env.TAIYAKU_BASE_PATH ?? '').replace(/\/+$/, '');
  if (basePath && !/^(\/[\w.~-]+)+$/.test(basePath)) {
    console.error(`Unexpected base path ${basePath}, expected something like /reader.`);
    return 2;
  }
  const origin = options.origin ?? process.env.TAIYAKU_ORIGIN ?? localOrigin;
  if (!/^https?:\/\/[^/?#\s]+$/.test(origin)) {
    console.error(`Unexpected origin ${origin}, expected something like https://example.org.`);
    return 2;
  }

  console.error('Checking the content …');
  const { library, essays, files } = await loadLibrary(options.content);
  if (!library) {
    console.error(reporter(files, { quiet: true, verbose: true }));
    return 1;
  }

  console.error('Rendering the pages …');
  await rm('out', { recursive: true, force: true });
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 2, 2],
    env: {
      ...process.env,
      TAIYAKU_BASE_PATH: basePath,
      TAIYAKU_ORIGIN: origin,
      TAIYAKU_CONTENT: options.content,
      TAIYAKU_CHECKED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  if (next.status !== 0) return 1;

  console.error('Writing what stands beside the pages …');
  const progress = showProgress();
  const context = createTermContext(library.terms);
  const links = createLinks(basePath, origin);
  let written = 0;
  for await (const { path, contents } of siteFiles({
    library,
    sources: essays,
    links,
    context,
    usages: findUsages(library.essays, context),
    icon: await readFile('app/icon.svg', 'utf8'),
    cache: options.cache,
  })) {
    await mkdir(dirname(join('out', path)), { recursive: true });
    await writeFile(join('out', path), contents);
    progress({ step: 'files', done: ++written });
  }

  console.error('Publishing …');
  const { faults, pages } = await publishSite({
    from: 'out',
    to: options.to,
    basePath,
    origin,
    onProgress: progress,
  });
  if (faults.length > 0) {
    console.error(reporter([...faults], { verbose: true }));
    return 1;
  }
  await rm('out', { recursive: true, force: true });
  console.error(`The site of ${pages} pages is in ${options.to}/.`);
  return 0;
}

/** Says how far publishing has come, at most once a second. */
function showProgress() {
  let said = Date.now();
  return ({
    step,
    done,
    total,
  }: {
    readonly step: string;
    readonly done: number;
    readonly total?: number;
  }) => {
    if (Date.now() - said < 1000) return;
    said = Date.now();
    console.error(`  ${step}: ${done}${total === undefined ? '' : ` of ${total}`}`);
  };
}

process.exitCode = await main();
