/**
 * Compares the published reader of the first essay with three other pages of the same content: one written by hand,
 * which is the limit, one made with Next.js that hydrates, and one made with Astro. All are served by our own server,
 * visited in turn, and measured in the same manner.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../e2e/browser';
import { compare } from './compare/comparison';
import { drawBars } from './compare/draw-bars';
import type { Measured } from './compare/figures';
import { type LoggedRequest, logRequests } from './compare/log-requests';
import { pageBytes } from './compare/page-bytes';
import type { Peer } from './compare/peer';
import { preparePeers } from './compare/prepare-peers';
import { visit } from './compare/visit';
import { writeReport } from './compare/write-report';
import { serveFolder } from './serve-folder';

const usage = `Usage: npm run bench -- [options]

Compares the published reader of the first essay with the same content written by hand, with Astro and with Next.js:
bytes, requests, paint, layout shift, blocking, memory, and how long a term takes to open and the language to change, on
a slow phone with a slow line. Prints a table in Markdown. Needs the published site (npm run build) and a browser; the
first time the packages of the peers are installed into .bench/, from the registry.

  --times <n>     how often each page is visited (7; about half a minute each)
  --slowdown <n>  how many times slower than this machine the browser's processor is made (4)
  --write         puts the table into .github/bench.md and the picture into .github/bench.svg
  --help          show this

Exit codes: 0 measured, 1 there is nothing to measure or a peer could not be built, 2 wrong usage.`;

const root = resolve(import.meta.dirname, '../..');
const site = join(root, 'dist');

interface Served {
  readonly peer: Peer;
  readonly origin: string;
  readonly log: LoggedRequest[];
}

/** Serves all of them at once, so that what a server costs is the same for each. */
async function serveAll<T>(
  peers: readonly Peer[],
  use: (served: readonly Served[]) => Promise<T>,
  served: readonly Served[] = [],
): Promise<T> {
  const [peer, ...others] = peers;
  if (!peer) return use(served);
  return serveFolder(peer.folder, (origin, server) =>
    serveAll(others, use, [...served, { peer, origin, log: logRequests(server) }]),
  );
}

async function measure(
  browser: Browser,
  served: readonly Served[],
  times: number,
  slowdown: number,
): Promise<Map<Peer['id'], Measured[]>> {
  const measured = new Map<Peer['id'], Measured[]>(served.map(({ peer }) => [peer.id, []]));
  // The first round warms the browser and the servers, and is not counted.
  for (let round = 0; round <= times; round++) {
    for (let turn = 0; turn < served.length; turn++) {
      // Whoever comes first in one round comes last in the next.
      const one = served[(round + turn) % served.length];
      if (!one) continue;
      const { peer, origin, log } = one;
      const seen = await visit(browser, peer, origin, log, slowdown);
      const bytes = (paths: readonly string[]) => pageBytes(peer.folder, paths);
      if (round > 0)
        measured.get(peer.id)?.push({ visit: seen, first: bytes(seen.first), later: bytes(seen.later) });
      console.error(
        `${round === 0 ? 'warming up' : `round ${round} of ${times}`}: ${peer.name}, painted after ${Math.round(seen.lcp)} ms, a term opened in ${Math.round(seen.openEntry)} ms, the language changed in ${Math.round(seen.switchLanguage)} ms`,
      );
    }
  }
  return measured;
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (!(number >= 1)) throw new RangeError(`Unexpected --${name} ${text}, expected 1 or more`);
  return number;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean' },
      write: { type: 'boolean' },
      times: { type: 'string', default: '7' },
      slowdown: { type: 'string', default: '4' },
    },
  });
  return {
    ...values,
    times: readNumber('times', values.times),
    slowdown: readNumber('slowdown', values.slowdown),
  };
}

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (!existsSync(join(site, 'index.html'))) {
    console.error('There is no published site in dist/: run npm run build first.');
    return 1;
  }
  const { times, slowdown } = options;
  try {
    const [load = 0] = loadavg();
    const peers = await preparePeers(site, (doing) => console.error(doing));
    const browser = await chromium.launch(launchOptions);
    try {
      const measured = await serveAll(peers, (served) => measure(browser, served, times, slowdown));
      const comparison = compare(peers, measured);
      const circumstances = {
        date: new Date().toISOString().slice(0, 10),
        machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
        load,
        browser: `Chromium ${browser.version()}`,
        node: process.versions.node,
        times,
        slowdown,
      };
      const report = writeReport(comparison, circumstances);
      console.log(report);
      if (options.write) {
        await writeFile(join(root, '.github/bench.md'), `# The reader beside its peers\n\n${report}`);
        await writeFile(join(root, '.github/bench.svg'), drawBars(comparison, circumstances));
      }
    } finally {
      await browser.close();
    }
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

process.exitCode = await main();
