/** `tsx lib/cli/serve.ts`: serves the published site on this machine, as a static host would. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadSite } from '../publish/load-site';
import { createSiteServer } from '../publish/serve-site';
import { stopServer } from '../publish/server/stop-server';
import { readOptions } from './read-options';

const help = `Usage: npx tsx lib/cli/serve.ts [options]

Serves the published site, with the headers and below the base path that it was published with.

  --port N      the port to listen on (default: PORT, or else 3000 or the next one that is free)
  --host HOST   the address to listen on (default: 127.0.0.1, for this machine alone)
  --dir FOLDER  the published site (default: dist)
  --help        this text

A signal (SIGINT, SIGTERM) stops it, as soon as what is under way has been sent; a second one at once.

Exit codes: 0 stopped by a signal, 1 could not serve, 2 wrong usage.`;

const firstPort = 3000;
const furtherPorts = 20;

/** Who has started this, asked before anybody is told that there is something to stop. */
const parent = process.ppid;

async function main(): Promise<number> {
  const options = readOptions(
    {
      port: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      dir: { type: 'string', default: 'dist' },
      help: { type: 'boolean' },
    },
    help,
  );
  if (!options) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  const asked = options.port ?? (process.env.PORT || undefined);
  if (asked !== undefined && !(/^\d{1,5}$/.test(asked) && Number(asked) <= 65_535)) {
    console.error(`Unexpected port ${asked}, expected a number from 0 to 65535.`);
    return 2;
  }

  const { dir, host } = options;
  let server: Server;
  let basePath: string;
  try {
    const site = loadSite(dir);
    if (!site.files.has('index.html')) throw new Error('no front page');
    basePath = site.basePath;
    server = createSiteServer(dir);
  } catch {
    console.error(`There is no published site in ${dir}: run npm run build first.`);
    return 1;
  }

  const ports =
    asked === undefined
      ? Array.from({ length: furtherPorts + 1 }, (_, index) => firstPort + index)
      : [Number(asked)];
  const failure = await listen(server, host, ports);
  if (failure) {
    console.error(failure);
    return 1;
  }
  const { address, family, port } = server.address() as AddressInfo;
  console.log(`Taiyaku is at http://${family === 'IPv6' ? `[${address}]` : address}:${port}${basePath}/`);
  await stopped(server);
  return 0;
}

/** Listens on the first port that is free; what stands in the way, if none is. */
async function listen(server: Server, host: string, ports: readonly number[]): Promise<string | undefined> {
  for (const port of ports) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      const finish = (error?: NodeJS.ErrnoException) => {
        server.off('error', finish).off('listening', finish);
        resolve(error);
      };
      server.once('error', finish).once('listening', finish).listen(port, host);
    });
    if (!error) return undefined;
    if (error.code !== 'EADDRINUSE') return `Cannot listen on port ${port} of ${host}: ${error.message}.`;
  }
  const tried = ports.length > 1 ? `Ports ${ports[0]} to ${ports.at(-1)} are` : `Port ${ports[0]} is`;
  return `${tried} in use: choose another one with --port.`;
}

/**
 * Resolves when a signal has asked the server to stop and it has; a second signal ends what is under way at once. npm
 * passes a signal on to its shell alone, which ends without a word to whom it has started: losing it is a signal, too.
 */
async function stopped(server: Server): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const { stopped, hurry } = await new Promise<ReturnType<typeof stopServer>>((resolve) => {
    let watch: NodeJS.Timeout | undefined;
    const stop = () => {
      for (const signal of signals) process.off(signal, stop);
      clearInterval(watch);
      resolve(stopServer(server));
    };
    for (const signal of signals) process.on(signal, stop);
    if (process.env.npm_lifecycle_event)
      watch = setInterval(() => {
        if (process.ppid !== parent) stop();
      }, 500).unref();
  });
  for (const signal of signals) process.on(signal, hurry);
  await stopped;
}

process.exitCode = await main();
