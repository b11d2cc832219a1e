import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** What a lock file says of whoever holds it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells one holding from all others. */
  readonly nonce: string;
}

/** No write takes this long, in milliseconds: what is older was left by a power cut. */
export const mostAge = 30_000;

/** How long to wait for another to be done, in milliseconds, and how long between two looks. */
const patience = 10_000;
const pause = 20;

/**
 * Does `work` while holding the lock file at `path`, which no one else does meanwhile, and returns what it gives. A
 * lock whose process is no more is broken. Throws if another process keeps the lock, and what `work` or the file
 * system throws.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const holder = { pid: process.pid, host: hostname(), nonce: randomUUID() };
  const until = Date.now() + patience;
  while (!(await take(path, holder))) {
    const other = await readHolder(path);
    if (other && (await isGone(path, other))) await breakLock(path, other);
    else if (Date.now() > until) {
      throw new Error(`process ${other?.pid} holds ${path}; if it is not at work, delete that file`);
    } else await wait(pause);
  }
  try {
    return await work();
  } finally {
    // Whoever slept through the age of its lock must not take away another's.
    if ((await readHolder(path))?.nonce === holder.nonce) await rm(path, { force: true });
  }
}

/** Makes the lock file, unless there is one. It is whole from the first, since it is linked and not written. */
async function take(path: string, holder: Holder): Promise<boolean> {
  const own = `${path}.${holder.nonce}`;
  try {
    await writeFile(own, JSON.stringify(holder), { flag: 'wx' });
    await link(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** Who holds the lock; `undefined` if it has just been given up. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const { pid, host, nonce } = JSON.parse(await readFile(path, 'utf8'));
    return { pid: Number(pid), host: String(host), nonce: String(nonce) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    // A power cut can leave a file empty that was never flushed.
    if (error instanceof SyntaxError) return { pid: 0, host: '', nonce: 'unreadable' };
    throw error;
  }
}

async function isGone(path: string, { pid, host }: Holder): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > mostAge) return true;
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return pid === 0;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/**
 * Takes away the lock that `other` left. Two that find it at once must not take away each other's new one, so breaking
 * this very lock needs a lock of its own, named after it.
 */
async function breakLock(path: string, other: Holder): Promise<void> {
  await withLock(`${path}.${other.nonce.replace(/[^\w-]/g, '')}`, async () => {
    const now = await readHolder(path);
    if (now?.nonce === other.nonce) await rm(path, { force: true });
  });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
