/** Makes sure that there is a browser to test with, and gets one if there is none; then says which. */
import { spawnSync } from 'node:child_process';
import { browserVariable, findBrowser } from './browser';

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });

/** What to try, in order, when no browser is there. */
const ways: readonly (() => void)[] = [
  () => {},
  () => run('npx', ['playwright', 'install', 'chromium']),
  () => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
  },
];

let browser: string | undefined;
for (const attempt of ways) {
  attempt();
  browser = findBrowser();
  if (browser) break;
}

if (browser) {
  console.log(`Testing with ${browser}`);
} else {
  console.error(
    `No browser to test with was found, and none could be installed. Install Chromium or Chrome, or name one in ${browserVariable}.`,
  );
  process.exitCode = 1;
}
