import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeLibrary, type Size } from './make-library';
import { measureReading, type Reading } from './measure-reading';
import { type Cost, type MeasuredRun, runMeasured } from './run-measured';

/** What checking, building and reading a library of one size cost. */
export interface LibraryCosts {
  readonly check: Cost;
  readonly render: Cost;
  readonly files: Cost;
  readonly publish: Cost;
  /** The whole of `npm run build`. */
  readonly build: Cost;
  readonly reading: Reading;
}

/** The lines with which the build says that its next step begins. */
const beginnings = ['Rendering the pages …', 'Writing what stands beside the pages …', 'Publishing …'];

export interface MeasureOptions {
  /** Where the library and its site are written, and nothing else is. */
  readonly folder: string;
  readonly slowdown: number;
  say(words: string): void;
}

/** Makes a library, checks it, builds it by the commands that authors use, and reads it. Throws where one of them fails. */
export async function measureLibrary(
  size: Size,
  { folder, slowdown, say }: MeasureOptions,
): Promise<LibraryCosts> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [content, site, cache] = ['content', 'site', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await makeLibrary(content, size);
  const check = ['--import', 'tsx', 'lib/cli/check.ts', '--root', content];
  say('recording the passages');
  succeeded(await runMeasured([...check, '--accept-all', '--by', 'Scale']));
  say('checking');
  const checked = succeeded(await runMeasured(check));
  say('building');
  const built = succeeded(
    await runMeasured(
      ['--import', 'tsx', 'lib/cli/build.ts', '--content', content, '--to', site, '--cache', cache],
      { beginnings },
    ),
  );
  const [loading, render, files, publish] = built.steps as [Cost, Cost, Cost, Cost];
  say('reading');
  const reading = await measureReading(site, { slowdown, slug: 'essay-0001' });
  rmSync(folder, { recursive: true, force: true });
  return {
    check: checked.steps[0] as Cost,
    render,
    files,
    publish,
    build: [loading, render, files, publish].reduce((sum, step) => ({
      wall: sum.wall + step.wall,
      cpu: sum.cpu + step.cpu,
      memory: Math.max(sum.memory, step.memory),
    })),
    reading,
  };
}

function succeeded(run: MeasuredRun): MeasuredRun {
  if (run.code !== 0) throw new Error(`A command ended with ${run.code}:\n${run.said}`);
  return run;
}
