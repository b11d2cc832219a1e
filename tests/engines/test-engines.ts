/** `npm run test:engines`: the main journeys in engines other than the one that the end-to-end tests run in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '@/lib/cli/read-options';
import { published } from '../e2e/addresses';
import { allJourneys } from './all-journeys';
import type { Engine } from './driver';
import { firefox, olderFirefox } from './firefox';
import { runJourney } from './run-journey';
import { takePictures } from './take-pictures';
import { webkit } from './webkit';

const engines: readonly Engine[] = [firefox, olderFirefox, webkit];

const help = `Usage: npm run test:engines -- [options]

Goes the main journeys of a reader in Firefox and in WebKit, against the published site (npm run build), and tells of
each whether all was as it should be, in the page and on its console. Two engines at a time; some minutes in all.

  --engine NAME     only this engine; may be given several times
  --only WORDS      only the journeys whose name holds these words
  --pictures FOLDER takes pictures of the reader instead of going journeys, to be looked at
  --list            lists engines and journeys
  --help            this text

Engines:
${engines.map(({ name, about, install }) => `  ${name.padEnd(16)}${about}: ${install}`).join('\n')}

Exit codes: 0 all went well, 1 something did not or an engine is not here, 2 wrong usage.`;

async function main(): Promise<number> {
  const options = readOptions(
    {
      engine: { type: 'string', multiple: true },
      only: { type: 'string' },
      pictures: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    help,
  );
  if (!options) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  const journeys = allJourneys.filter(({ name }) => name.includes(options.only ?? ''));
  if (options.list) {
    console.log([...engines.map(({ name }) => name), '', ...journeys.map(({ name }) => name)].join('\n'));
    return 0;
  }
  const unknown = options.engine?.find((name) => !engines.some((engine) => engine.name === name));
  if (unknown !== undefined || journeys.length === 0) {
    console.error(
      unknown === undefined ? `No journey holds “${options.only}”.` : `There is no engine ${unknown}.`,
    );
    return 2;
  }
  if (!existsSync(join(published, 'index.html'))) {
    console.error('There is no published site in dist: run npm run build first.');
    return 1;
  }

  const asked = engines.filter(({ name }) => options.engine?.includes(name) ?? true);
  const results = await eachOfTwo(asked, async (engine) => {
    const missing = engine.missing();
    if (missing.length > 0) {
      console.error(
        `${engine.name}: not tried, since there is no ${missing.join(' and no ')}: ${engine.install}.`,
      );
      return false;
    }
    const driver = await engine.start();
    try {
      if (options.pictures !== undefined) {
        await takePictures(driver, published, join(options.pictures, engine.name));
        return true;
      }
      let failed = 0;
      for (const journey of journeys) {
        const began = Date.now();
        const fault = await runJourney(driver, published, journey);
        const time = ((Date.now() - began) / 1000).toFixed(1);
        console.log(`${engine.name}: ${fault === undefined ? '✓' : '✗'} ${journey.name} (${time} s)`);
        if (fault === undefined) continue;
        failed++;
        console.log(fault.replace(/^/gm, '    '));
      }
      console.log(
        `${engine.name}: ${driver.version}: ${journeys.length - failed} of ${journeys.length} journeys went well.`,
      );
      return failed === 0;
    } finally {
      await driver.stop();
    }
  });
  return results.every(Boolean) ? 0 : 1;
}

/** Does `task` with each of `all`, with two at once. */
async function eachOfTwo<Item, Result>(
  all: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const rest = [...all];
  const results: Result[] = [];
  const work = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) results.push(await task(item));
  };
  await Promise.all([work(), work()]);
  return results;
}

process.exitCode = await main();
