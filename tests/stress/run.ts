/** `npm run stress`: the server of `npm start` under load and abuse, by a process of its own and raw sockets. */
import { readOptions } from '@/lib/cli/read-options';
import { conversations } from './ask';
import { faultsOf } from './conversations';
import { load } from './load';
import { peakMemory } from './process-facts';
import { rudenesses } from './rude-clients';
import { startServer } from './start-server';
import { stopping } from './stopping';

const help = `Usage: npm run stress [-- options]

Starts the server of npm start for the published site, and lets loose on it what a server on the open net meets: many
requests at once, clients that dawdle, leave, flood and lie, and every way to ask for what is not there. Says what it
answered wrongly, and how much memory it took. Takes about three minutes. Needs the published site: npm run build.

  --dir FOLDER      the published site (default: dist)
  --requests N      how many requests in all (default: 10000)
  --at-a-time N     how many of them at once, and how many rude clients of a kind (default: 100)
  --memory N        the most memory that the server may take, in MB (default: 200)
  --help            this text

Exit codes: 0 nothing was wrong, 1 something was, 2 wrong usage.`;

async function main(): Promise<number> {
  const options = readOptions(
    {
      dir: { type: 'string', default: 'dist' },
      requests: { type: 'string', default: '10000' },
      'at-a-time': { type: 'string', default: '100' },
      memory: { type: 'string', default: '200' },
      help: { type: 'boolean' },
    },
    help,
  );
  if (!options) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  const [requests, atATime, memory] = [options.requests, options['at-a-time'], options.memory].map(Number);
  if (!requests || !atATime || !memory) {
    console.error(`Unexpected number of requests, clients or MB.\n\n${help}`);
    return 2;
  }

  const { target, child, end } = await startServer(options.dir);
  let total = 0;
  const megabytes = () => Math.round((peakMemory(target.pid) ?? 0) / 1e6);
  const report = async (name: string, run: () => Promise<string[]>) => {
    const begun = performance.now();
    const faults = await run();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${faults.length > 0 ? '✗' : '✓'} ${name} (${seconds} s; at most ${megabytes()} MB so far)`);
    for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`);
    if (faults.length > 20) console.log(`    and ${faults.length - 20} more`);
    total += faults.length;
  };

  try {
    const asked = await conversations(target);
    await report(`${asked.length} requests, each of its own kind`, () => faultsOf(target, asked));
    await report(`${requests} requests, ${atATime} at a time`, () => {
      const begun = performance.now();
      let done = 0;
      let said = begun;
      return load(target, {
        requests,
        atATime,
        onAnswer() {
          done++;
          if (performance.now() - said < 1000) return;
          said = performance.now();
          console.error(`  ${done} of ${requests}`);
        },
      });
    });
    for (const [name, run] of Object.entries(rudenesses)) {
      await report(name, () => run(target, { clients: atATime, untilCut: true }));
    }
    await report(`memory: ${megabytes()} MB at most, ${memory} allowed`, async () =>
      megabytes() > memory ? ['too much'] : [],
    );
    child.kill('SIGTERM');
    await report('a clean end after all that', async () => {
      const how = await end;
      return how === 0 ? [] : [`${how} instead of exit code 0`];
    });
    await report('signals', () => stopping(options.dir));
  } finally {
    child.kill('SIGKILL');
  }
  console.log(total > 0 ? `${total} faults.` : 'Nothing was wrong.');
  return total > 0 ? 1 : 0;
}

process.exitCode = await main();
