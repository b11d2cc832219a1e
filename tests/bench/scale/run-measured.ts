import { spawn } from 'node:child_process';
import { readTree } from './process-tree';

/** What a stretch of a command's work took. */
export interface Cost {
  /** In seconds. */
  readonly wall: number;
  /** In seconds, of all its processes. */
  readonly cpu: number;
  /** The most at any moment, in bytes, of all its processes together. */
  readonly memory: number;
}

export interface MeasuredRun {
  readonly code: number;
  /** The last of what it wrote to standard error. */
  readonly said: string;
  /** What it took from one of the lines that were asked for to the next, in their order; the first from its start. */
  readonly steps: readonly Cost[];
}

/** How often memory is looked at, in ms. */
const often = 250;

/** Runs a command by Node.js and measures it, step by step: each of `beginnings` is a line with which a new step begins. */
export function runMeasured(
  args: readonly string[],
  {
    beginnings = [],
    env = {},
  }: { readonly beginnings?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    const { pid } = child;
    // Whoever stops the bench does not want its builds to go on.
    const stop = () => {
      child.kill();
      process.exit(1);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    const steps: Cost[] = [];
    let said = '';
    let [since, before, most] = [performance.now(), 0, 0];
    let last = { cpu: 0, memory: 0 };
    const look = () => {
      if (pid === undefined) return;
      const now = readTree(pid);
      // Between the end of a process and its parent's taking note of it, its time is in neither.
      last = { cpu: Math.max(last.cpu, now.cpu), memory: now.memory };
      most = Math.max(most, now.memory);
    };
    const endStep = () => {
      look();
      const now = performance.now();
      steps.push({ wall: (now - since) / 1000, cpu: last.cpu - before, memory: most });
      [since, before, most] = [now, last.cpu, last.memory];
    };
    const timer = setInterval(look, often);
    let line = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const each of lines) if (each === beginnings[steps.length]) endStep();
    });
    child.once('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.once('close', (code) => {
      clearInterval(timer);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
      endStep();
      resolve({ code: code ?? 1, said, steps });
    });
  });
}
