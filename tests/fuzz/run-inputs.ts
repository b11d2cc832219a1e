import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { makeInput } from './make-input';
import type { Report, Task } from './worker';

export interface RunOptions {
  readonly seed: number;
  readonly inputs: number;
  /** The number of the first input. */
  readonly first?: number;
  /** The kinds of input that are wanted; all, if empty. */
  readonly only?: readonly string[];
  readonly workers: number;
  /** In seconds: an input that takes longer hangs. */
  readonly limit: number;
  readonly isShrinking?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly done: number;
  readonly faulty: number;
}

/** An input with faults. */
export interface FaultyInput {
  readonly number: number;
  readonly target: string;
  readonly faults: readonly string[];
  /** As JSON. */
  readonly input: string;
}

export interface RunResult {
  readonly done: number;
  /** How many inputs of each kind there were, and how many of them were taken. */
  readonly counts: ReadonlyMap<string, { readonly done: number; readonly accepted: number }>;
  readonly faulty: readonly FaultyInput[];
}

/** So many inputs are given to a worker at a time. */
const batch = 50;

/**
 * Examines inputs in processes of their own, each of which is killed when an input takes longer than the limit, and
 * replaced. What hangs, or ends its process, is a faulty input like any other.
 */
export async function runInputs(options: RunOptions): Promise<RunResult> {
  const { seed, inputs, first = 0, only = [], workers, limit, isShrinking = false, onProgress } = options;
  const counts = new Map<string, { done: number; accepted: number }>();
  const faulty: FaultyInput[] = [];
  let next = first;
  let done = 0;

  const take = (report: Extract<Report, { kind: 'end' }>) => {
    const { number, target, isAccepted, faults, input = '' } = report;
    const count = counts.get(target) ?? { done: 0, accepted: 0 };
    counts.set(target, { done: count.done + 1, accepted: count.accepted + Number(isAccepted) });
    if (faults.length > 0) faulty.push({ number, target, faults, input });
    done++;
    onProgress?.({ done, faulty: faulty.length });
  };
  const takeLost = (number: number, fault: string) => {
    const { target, input } = makeInput(seed, number, only);
    take({
      kind: 'end',
      number,
      target: target.name,
      isAccepted: false,
      faults: [fault],
      input: JSON.stringify(input),
    });
  };

  /** Gives a worker stretches of numbers until there are none left, and another worker what is left when it dies. */
  const work = async () => {
    let stretch = { from: 0, to: 0 };
    while (stretch.from < stretch.to || next < first + inputs) {
      const child = startWorker();
      try {
        for (;;) {
          if (stretch.from >= stretch.to) {
            stretch = { from: next, to: Math.min(next + batch, first + inputs) };
            next = stretch.to;
          }
          if (stretch.from >= stretch.to) return;
          const task: Task = { seed, only, isShrinking, ...stretch };
          const lost = await giveTask(child, task, limit, (report) => {
            take(report);
            stretch = { from: report.number + 1, to: stretch.to };
          });
          if (!lost) continue;
          takeLost(lost.number, lost.fault);
          stretch = { from: lost.number + 1, to: stretch.to };
          break;
        }
      } finally {
        child.kill('SIGKILL');
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { done, counts, faulty: faulty.sort((a, b) => a.number - b.number) };
}

function startWorker(): ChildProcess {
  return fork(join(import.meta.dirname, 'worker.ts'), [], {
    execArgv: ['--import', 'tsx', '--max-old-space-size=1500'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Waits until a worker has done its task; what it was at if it hung or died, and how. */
function giveTask(
  child: ChildProcess,
  task: Task,
  limit: number,
  onEnd: (report: Extract<Report, { kind: 'end' }>) => void,
): Promise<{ number: number; fault: string } | undefined> {
  return new Promise((resolve) => {
    let at = task.from;
    let timer: NodeJS.Timeout | undefined;
    const finish = (lost?: { number: number; fault: string }) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(lost);
    };
    const wait = (seconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(
        () => finish({ number: at, fault: `hang: longer than ${seconds} s` }),
        seconds * 1000,
      );
    };
    // A worker that has yet to load its modules may take its time.
    wait(limit + 60);
    child.on('exit', (code, signal) =>
      finish({ number: at, fault: `end of the process: ${signal ?? code}` }),
    );
    child.on('message', (report: Report) => {
      if (report.kind === 'begin') {
        at = report.number;
        wait(limit);
      } else if (report.kind === 'end') {
        onEnd(report);
        if (report.number === task.to - 1) finish();
      }
    });
    child.send(task);
  });
}
