/**
 * Measures what a library costs as it grows: in essays, in the passages of an essay, in the terms of its glossary. Every
 * library is made, checked and built by the commands that authors use, and read in a browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type AxisName, axes } from './scale/axes';
import { growthCells, header, isWithinLimits, row } from './scale/growth-table';
import type { Size } from './scale/make-library';
import { type LibraryCosts, measureLibrary } from './scale/measure-library';

const usage = `Usage: npm run bench:scale -- [--axis <name> …] [--up-to <n>] [--slowdown <n>] [--resume]

Makes libraries from small to large, and prints for each, as a table in Markdown, what checking, building and reading it
costs, and how many times the marginal cost of the step before that is. Fails if a factor is over eleven for ten times
the input, or the largest takes over 30 minutes or 24 GB. It writes to node_modules/.cache, .next and out, and runs for
hours in full; on Linux alone.

  --axis <name>   what grows: ${Object.keys(axes).join(', ')} (each of them, one after the other)
  --up-to <n>     leave larger steps out
  --slowdown <n>  how many times slower than this machine's the browser's processor is made (4)
  --resume        take what an earlier run has measured as it was
  --help          show this

Exit code: 0 all within the limits, 1 something is over, 2 wrong usage.`;

const folder = resolve('node_modules/.cache/taiyaku-scale');

/** What was measured so far, by size, kept for a run that goes on. */
function openResults(isResumed: boolean) {
  const path = join(folder, 'results.json');
  const known = new Map<string, LibraryCosts>();
  try {
    if (isResumed) for (const [key, costs] of JSON.parse(readFileSync(path, 'utf8'))) known.set(key, costs);
  } catch {
    // There was no run.
  }
  return {
    get: (size: Size) => known.get(JSON.stringify(size)),
    set(size: Size, costs: LibraryCosts) {
      known.set(JSON.stringify(size), costs);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, JSON.stringify([...known]));
    },
  };
}

async function main(): Promise<number> {
  let names: AxisName[];
  let upTo: number;
  let slowdown: number;
  let isResumed: boolean;
  try {
    const { values } = parseArgs({
      options: {
        axis: { type: 'string', multiple: true, default: Object.keys(axes) },
        'up-to': { type: 'string', default: 'Infinity' },
        slowdown: { type: 'string', default: '4' },
        resume: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    names = values.axis.map((name) => {
      if (!Object.hasOwn(axes, name)) throw new RangeError(`Unexpected --axis ${name}`);
      return name as AxisName;
    });
    [upTo, slowdown, isResumed] = [Number(values['up-to']), Number(values.slowdown), values.resume];
    if (!(upTo >= 1)) throw new RangeError(`Unexpected --up-to ${values['up-to']}, expected a number`);
    if (!(slowdown >= 1))
      throw new RangeError(`Unexpected --slowdown ${values.slowdown}, expected 1 or more`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }

  const results = openResults(isResumed);
  let isWarm = false;
  const warm = (words: string) => console.error(`  to begin with: ${words} …`);
  const measure = async (name: string, size: Size): Promise<LibraryCosts> => {
    const known = results.get(size);
    if (known) return known;
    const say = (words: string) => console.error(`  ${name}: ${words} …`);
    // What Next.js has to make but once, and the disk to read, is no part of what a library costs.
    if (!isWarm) await measureLibrary(size, { folder: join(folder, 'library'), slowdown, say: warm });
    isWarm = true;
    const costs = await measureLibrary(size, { folder: join(folder, 'library'), slowdown, say });
    results.set(size, costs);
    return costs;
  };
  let isOver = false;
  for (const name of names) {
    const { base, steps, sizeOf } = axes[name];
    console.log(`\n${header(name)}`);
    const without = await measure(`without ${name}`, base);
    console.log(row('without', without));
    let before: { readonly step: number; readonly costs: LibraryCosts } | undefined;
    for (const step of steps.filter((each) => each <= upTo)) {
      const costs = await measure(`${step} ${name}`, sizeOf(step));
      console.log(row(step.toLocaleString('en'), costs));
      if (before) {
        const ratio = step / before.step;
        const growth = growthCells({ without, before: before.costs, after: costs, ratio });
        console.log(growth.row);
        isOver ||= growth.isOver;
      }
      if (!isWithinLimits(costs)) {
        console.log(`| over 30 minutes or 24 GB |`);
        isOver = true;
      }
      before = { step, costs };
    }
  }
  return isOver ? 1 : 0;
}

process.exitCode = await main();
