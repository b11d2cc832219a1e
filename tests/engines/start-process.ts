import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How long a program may take to say that it is ready, and to end, in milliseconds. */
const patience = 30_000;

export interface Started {
  /** What it said, as far as it was to say something. */
  readonly said: readonly string[];
  stop(): Promise<void>;
}

/** Starts a program and waits until it says `ready`, if it is to, on any of its outputs. Throws what it said instead. */
export async function startProcess(
  command: string,
  args: readonly string[],
  ready: RegExp | undefined,
  options: SpawnOptions = {},
): Promise<Started> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  const said = await new Promise<readonly string[]>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${command} ${why}:\n${output.slice(-2000)}`));
    timer = setTimeout(() => fail('was not ready in time'), patience);
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => fail('ended'));
    if (!ready) child.once('spawn', () => resolve([]));
    for (const stream of child.stdio.slice(1)) {
      (stream as Readable | null)?.on('data', (data) => {
        output += data;
        const match = ready?.exec(output);
        if (match) resolve(match);
      });
    }
  })
    .catch((error) => {
      child.kill();
      throw error;
    })
    .finally(() => clearTimeout(timer));
  return { said, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(timer);
}
