/** `npm run hosting`: the published site as nginx or Caddy are told of it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyConfig } from '../publish/hosting/caddy';
import { nginxConfig } from '../publish/hosting/nginx';
import { loadSite } from '../publish/load-site';

const help = `Usage: npm run --silent hosting -- nginx|caddy [options] > FILE

Prints a configuration that serves the published site, below the base path that it was built for, with the headers,
types and compressed files that npm run serve sends.

  --dir FOLDER   the published site (default: dist)
  --root FOLDER  where that folder will be on the host (default: where it is)
  --name NAME    the host's name (default: example.org)
  --help         this text

Exit codes: 0 printed, 1 there is no published site, 2 wrong usage.`;

const writers: Readonly<Record<string, typeof nginxConfig>> = { nginx: nginxConfig, caddy: caddyConfig };

function main(): number {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  const { values, positionals } = read;
  if (values.help) {
    console.log(help);
    return 0;
  }
  const write = writers[positionals[0] ?? ''];
  const root = values.root ?? resolve(values.dir);
  if (!write || positionals.length > 1 || /["'`\\\n$]/.test(root) || !/^[\w.:/[\]-]+$/.test(values.name)) {
    console.error(help);
    return 2;
  }
  try {
    const { rules, basePath, files } = loadSite(values.dir);
    if (!files.has('_headers')) throw new Error('no headers');
    process.stdout.write(write({ rules, basePath, root, name: values.name }));
    return 0;
  } catch {
    console.error(`There is no published site in ${values.dir}: run npm run build first.`);
    return 1;
  }
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      dir: { type: 'string', default: 'dist' },
      root: { type: 'string' },
      name: { type: 'string', default: 'example.org' },
      help: { type: 'boolean' },
    },
  });
}

process.exitCode = main();
