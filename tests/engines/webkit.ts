import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from '../e2e/find-free-port';
import { type Driver, type Engine, scriptOf } from './driver';
import { findCommand } from './find-command';
import { startProcess } from './start-process';

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];

/** The small browser that comes with WebKitGTK, of which no package puts a name on the PATH. */
function findMiniBrowser(): string | undefined {
  const folders = libraries.flatMap((library) => {
    try {
      return readdirSync(library)
        .filter((name) => /^webkit(2gtk|gtk)-/.test(name))
        .map((name) => join(library, name, 'MiniBrowser'));
    } catch {
      return [];
    }
  });
  return findCommand(process.env.TAIYAKU_MINIBROWSER, ...folders);
}

const findDriver = () => findCommand('WebKitWebDriver');
const findScreen = () => findCommand('Xvfb');

/** WebKit through WebKitGTK's WebDriver, on a screen of its own that nobody sees. */
export const webkit: Engine = {
  name: 'webkit',
  about: 'WebKit, as WebKitGTK has it',
  install: 'apt-get install webkit2gtk-driver xvfb',
  missing: () => [
    ...(findDriver() ? [] : ['WebKitWebDriver']),
    ...(findMiniBrowser() ? [] : ['MiniBrowser']),
    ...(findScreen() ? [] : ['Xvfb']),
  ],
  start,
};

/** MiniBrowser's bar, without which its window can be as narrow as a telephone. */
const narrowBar =
  'window box * { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; }\n';

async function start(): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'taiyaku-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), narrowBar);
  writeFileSync(join(home, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=false\n');
  const screen = await startProcess(
    findScreen() ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    /^(\d+)$/m,
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const port = await findFreePort();
  const folders = Object.fromEntries(
    ['CONFIG', 'DATA', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, home] as const),
  );
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...folders,
    DISPLAY: `:${screen.said[1]}`,
    NO_AT_BRIDGE: '1',
  };
  delete env.WAYLAND_DISPLAY;
  const driver = await startProcess(findDriver() ?? 'WebKitWebDriver', ['-p', String(port)], undefined, {
    env,
    stdio: 'ignore',
  });
  let session = '';
  const ask = async <Value = unknown>(method: string, path: string, body?: object): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path.replace(session, '')}: ${value.error} ${value.message}`);
    return value;
  };
  const askPage = <Value = unknown>(method: string, path: string, body?: object) =>
    ask<Value>(method, session + path, body);
  const stop = async () => {
    if (session) await askPage('DELETE', '').catch(() => {});
    await driver.stop();
    await screen.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };

  const first = await begin(ask).catch(async (error) => {
    await stop();
    throw error;
  });
  session = `/session/${first.sessionId}`;
  // In milliseconds: what hangs is to be told, and soon.
  await askPage('POST', '/timeouts', { pageLoad: 60_000, script: 60_000 });
  const page = await askPage<string>('GET', '/window');
  const others = async () =>
    (await askPage<string[]>('GET', '/window/handles')).filter((handle) => handle !== page);
  const look = async (handle: string) => {
    await askPage('POST', '/window', { handle });
    return askPage<string>('GET', '/url');
  };
  return {
    version: `WebKitGTK ${first.capabilities.browserVersion}`,
    async open(url) {
      await askPage('POST', '/url', { url });
    },
    async call(script, args) {
      const answer = await askPage<{ value?: string; error?: string }>('POST', '/execute/async', {
        script: `const done = arguments[0];
          (async () => { ${scriptOf(script, args)} })().then(
            (value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [],
      });
      if (answer.value === undefined) throw new Error(answer.error);
      return JSON.parse(answer.value);
    },
    async perform(actions) {
      await askPage('POST', '/actions', { actions });
    },
    async resize(width, height) {
      const [bar] = [
        await askPage<[number, number]>('POST', '/execute/sync', {
          script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
          args: [],
        }),
      ];
      await askPage('POST', '/window/rect', { x: 0, y: 0, width: width + bar[0], height: height + bar[1] });
    },
    async picture() {
      return Buffer.from(await askPage<string>('GET', '/screenshot'), 'base64');
    },
    async tabs() {
      const all = [];
      for (const handle of [...(await others()), page]) all.unshift(await look(handle));
      return all;
    },
    async closeOtherTabs() {
      for (const handle of await others()) {
        await look(handle);
        await askPage('DELETE', '/window');
      }
      await askPage('POST', '/window', { handle: page });
    },
    // The protocol does not tell; see watch.ts.
    complaints: () => [],
    stop,
  };
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: Readonly<Record<string, string>>;
}

/** Begins a session as soon as the driver answers. */
async function begin(
  ask: <Value>(method: string, path: string, body?: object) => Promise<Value>,
): Promise<Session> {
  for (let tries = 100; tries > 0; tries--) {
    if (await ask('GET', '/status').catch(() => undefined)) break;
    await setTimeout(50);
  }
  return ask('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
    },
  });
}
