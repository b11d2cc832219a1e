import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { describeTarget, type Target } from './target';

const root = resolve(import.meta.dirname, '../..');

export interface Running {
  readonly target: Target;
  readonly child: ChildProcess;
  /** How the process ended: its exit code, or the signal that ended it. */
  readonly end: Promise<number | NodeJS.Signals>;
}

/** Starts the server's own command for a published folder, at a free port. Rejects if it does not say where it is. */
export async function startServer(folder: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/serve.ts', '--dir', resolve(folder), '--port', '0'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const end = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? -1));
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const [, port] = /:(\d+)\S*\n/.exec(said) ?? [];
      if (port) resolve(Number(port));
    });
    end.then((how) => reject(new Error(`The server ended with ${how} before it began`)));
  });
  return { target: describeTarget(folder, port, child.pid ?? 0), child, end };
}
