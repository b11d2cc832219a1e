import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunResult, runInputs } from './run-inputs';
import { targets } from './targets';

const help = `npm run fuzz -- [options]

Gives hostile inputs to everything that takes content: prose, YAML, ids, glossary forms, files to import, files that
come back from other tools, drawings. Each must be taken or refused with messages that have their place; nothing may
crash or hang, no markup of an author's may come to a page, and no text may be lost.

  --inputs <n>    how many (100,000)
  --seed <n>      the same seed gives the same inputs (1)
  --first <n>     the number of the first input (0)
  --only <kinds>  ${targets.map(({ name }) => name).join(', ')}; several with commas (all)
  --limit <s>     an input that takes longer hangs (30)
  --workers <n>   processes at once (one a core)
  --out <folder>  where faulty inputs are written as JSON (fuzz-faults, below the system's folder for such files)
  --help

Exit code: 0 without faults, 1 with, 2 for arguments that it does not know.
`;

/** Runs the command with its arguments; gives the exit code. */
async function fuzz(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${help}`);
    return 2;
  }
  if (options.isHelp) {
    process.stdout.write(help);
    return 0;
  }
  const began = Date.now();
  let said = began;
  const result = await runInputs({
    ...options,
    isShrinking: true,
    onProgress({ done, faulty }) {
      if (Date.now() - said < 1000) return;
      said = Date.now();
      const left = ((said - began) / done) * (options.inputs - done);
      process.stderr.write(
        `\r${done} of ${options.inputs}, ${faulty} faulty, ${Math.ceil(left / 1000)} s left   `,
      );
    },
  });
  process.stderr.write('\r\u001B[K');
  process.stdout.write(summarise(result, options.seed));
  if (result.faulty.length === 0) return 0;
  await mkdir(options.out, { recursive: true });
  for (const { number, target, faults, input } of result.faulty) {
    const path = join(options.out, `${target}-${options.seed}-${number}.json`);
    await writeFile(
      path,
      `${JSON.stringify({ seed: options.seed, number, target, faults, input: JSON.parse(input) }, null, 1)}\n`,
    );
  }
  process.stdout.write(`The faulty inputs are in ${options.out}\n`);
  return 1;
}

function summarise({ done, counts, faulty }: RunResult, seed: number): string {
  const kinds = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, count]) =>
        `  ${name.padEnd(10)} ${count.done} inputs, ${count.accepted} taken, the others refused\n`,
    );
  // The same fault of many inputs is one to mend.
  const groups = new Map<string, { example: string; count: number }>();
  for (const { number, target, faults } of faulty) {
    for (const fault of faults) {
      const key = `${target}: ${fault.replace(/\d+/g, '#').slice(0, 120)}`;
      const known = groups.get(key);
      groups.set(key, {
        example: known?.example ?? `input ${number}: ${fault}`,
        count: (known?.count ?? 0) + 1,
      });
    }
  }
  const found = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ example, count }) => `${count}×  ${example}\n`);
  return `${done} inputs of seed ${seed}: ${faulty.length} with faults\n${kinds.join('')}${found.join('')}`;
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        inputs: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        first: { type: 'string', default: '0' },
        only: { type: 'string', default: '' },
        limit: { type: 'string', default: '30' },
        workers: { type: 'string', default: String(availableParallelism()) },
        out: { type: 'string', default: join(process.env.TMPDIR ?? '/tmp', 'fuzz-faults') },
        help: { type: 'boolean', default: false },
      },
    });
    const numbers = { inputs: 1, seed: 0, first: 0, limit: 1, workers: 1 } as const;
    for (const [name, least] of Object.entries(numbers)) {
      const given = values[name as keyof typeof numbers];
      if (!/^\d+$/.test(given) || Number(given) < least)
        return `Unexpected --${name} ${given}, expected a whole number from ${least}`;
    }
    const only = values.only.split(',').filter(Boolean);
    const unknown = only.find((name) => !targets.some((target) => target.name === name));
    if (unknown !== undefined) return `Unexpected kind ${unknown}, expected one of those below`;
    return {
      inputs: Number(values.inputs),
      seed: Number(values.seed),
      first: Number(values.first),
      limit: Number(values.limit),
      workers: Number(values.workers),
      only,
      out: values.out,
      isHelp: values.help,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

process.exitCode = await fuzz(process.argv.slice(2));
