/** `npm run build`: check → next build → publish. Stops at the first of them that finds a fault; writes `dist/` last. */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { reporter } from 'vfile-reporter';
import { loadLibrary } from '../content/load-library';
import { type PublishOptions, publishSite } from '../publish/publish-site';
import { readOptions } from './read-options';

const help = `Usage: npm run build [-- --base-path /reader]

Checks the content, renders every page and publishes the site into dist/, which any static host can serve.

  --base-path PATH   where the site will stand below its host, such as /reader (default: the root)
  --help             this text

Exit codes: 0 published, 1 something is at fault and dist/ is as it was, 2 wrong usage.`;

async function main(): Promise<number> {
  const options = readOptions({ 'base-path': { type: 'string' }, help: { type: 'boolean' } }, help);
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

  console.error('Checking the content …');
  const { library, files } = await loadLibrary('content');
  if (!library) {
    console.error(reporter(files, { quiet: true, verbose: true }));
    return 1;
  }

  console.error('Rendering the pages …');
  await rm('out', { recursive: true, force: true });
  const next = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, TAIYAKU_BASE_PATH: basePath, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (next.status !== 0) return 1;

  console.error('Publishing …');
  const { faults, pages } = await publishSite({
    from: 'out',
    to: 'dist',
    basePath,
    onProgress: showProgress(),
  });
  if (faults.length > 0) {
    console.error(reporter([...faults], { verbose: true }));
    return 1;
  }
  await rm('out', { recursive: true, force: true });
  console.error(`The site of ${pages} pages is in dist/.`);
  return 0;
}

/** Says how far publishing has come, at most once a second. */
function showProgress(): NonNullable<PublishOptions['onProgress']> {
  let said = Date.now();
  return ({ step, done, total }) => {
    if (Date.now() - said < 1000) return;
    said = Date.now();
    console.error(`  ${step}: ${done} of ${total}`);
  };
}

process.exitCode = await main();
