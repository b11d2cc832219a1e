import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBidi } from './bidi';
import { type Driver, type Engine, scriptOf } from './driver';
import { findCommand } from './find-command';
import { startProcess } from './start-process';

const variable = 'TAIYAKU_FIREFOX';

const find = () => {
  const named = process.env[variable];
  return named
    ? findCommand(named)
    : findCommand('firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox');
};

type Preferences = Readonly<Record<string, boolean | number>>;

const usual: Preferences = {
  // A window that nobody sees has the focus.
  'focusmanager.testmode': true,
  // What moves by itself is there at once.
  'ui.prefersReducedMotion': 1,
};

/** Gecko through WebDriver BiDi, which Firefox speaks by itself. `preferences` are those of `about:config`. */
function createFirefox(name: string, about: string, preferences: Preferences = {}): Engine {
  return {
    name,
    about,
    install: `apt-get install firefox-esr (or name a Firefox in ${variable})`,
    missing: () => (find() ? [] : ['firefox-esr or firefox']),
    start: () => start(preferences),
  };
}

export const firefox = createFirefox('firefox', 'Gecko, as it is installed');

/** What the oldest Firefox that the site is made for (package.json, browserslist) does not have, and a later one can do without. */
export const olderFirefox = createFirefox('firefox-older', 'Gecko without what came after Firefox 128', {
  // 147
  'layout.css.anchor-positioning.enabled': false,
  // 148
  'dom.security.trusted_types.enabled': false,
  // 140
  'dom.customHighlightAPI.enabled': false,
});

async function start(preferences: Preferences): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'taiyaku-firefox-'));
  const lines = Object.entries({ ...usual, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const firefox = await startProcess(
    find() ?? 'firefox',
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    /ws:\/\/\S+/,
    { env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  let said: string[] = [];
  const session = await connectBidi(`${firefox.said[0]}/session`, (method, params) => {
    const { level, text } = params as { level?: string; text?: string };
    if (method !== 'log.entryAdded' || (level !== 'error' && level !== 'warn')) return;
    // So Firefox calls what a page has begun to fetch and leaves behind; see read-offline for what the worker does.
    if (!text?.includes('A ServiceWorker intercepted the request')) said.push(`${level}: ${text}`);
  });
  const { capabilities } = await session.send<{ capabilities: Record<string, string> }>('session.new', {
    capabilities: {},
  });
  await session.send('session.subscribe', { events: ['log.entryAdded'] });
  type Tree = { contexts: { context: string; url: string }[] };
  const trees = async () => (await session.send<Tree>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  const first = (await trees())[0]?.context;
  // The tab with which Firefox begins never has the focus, and no field of its page can.
  const { context } = await session.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  await session.send('browsingContext.close', { context: first });
  const others = async () => (await trees()).filter((tab) => tab.context !== context);
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    async open(url) {
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async call(script, args) {
      const answer = await session.send<{
        result?: { value: string };
        exceptionDetails?: { text: string };
      }>('script.callFunction', {
        functionDeclaration: `async () => { ${scriptOf(script, args)} }`,
        awaitPromise: true,
        target: { context },
        userActivation: false,
      });
      if (!answer.result) throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result.value);
    },
    async perform(actions) {
      await session.send('input.performActions', { context, actions });
    },
    async resize(width, height) {
      await session.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async picture() {
      const { data } = await session.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async tabs() {
      const all = await trees();
      return [
        ...all.filter((tab) => tab.context === context),
        ...all.filter((tab) => tab.context !== context),
      ].map(({ url }) => url);
    },
    async closeOtherTabs() {
      for (const tab of await others()) await session.send('browsingContext.close', { context: tab.context });
      await session.send('browsingContext.activate', { context });
    },
    complaints() {
      const all = said;
      said = [];
      return all;
    },
    async stop() {
      await session.send('browser.close').catch(() => {});
      session.close();
      await firefox.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
