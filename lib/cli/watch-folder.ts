import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How long an editor may take over the strokes of one save: a new file, a rename, a change of times. */
const pause = 80;

/**
 * Calls `onChange` as soon as `folder` is watched, and whenever something in it or below has changed, one call at a time,
 * until `signal` is aborted; what changes meanwhile brings another call after it. Settles when the last call has. Throws
 * what the file system throws if the folder cannot be watched.
 */
export async function watchFolder(
  folder: string,
  onChange: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  let running: Promise<void> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const run = async () => {
        while (isDue && !signal.aborted) {
          isDue = false;
          await watchAll();
          await onChange();
        }
        running = undefined;
      };
      const hear = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          isDue = true;
          running ??= run().catch(reject);
        }, pause);
      };
      // Folder by folder: a recursive watch of Node 20 on Linux loses a file that an editor has put in place of another.
      const watchAll = async () => {
        for (const path of [folder, ...(await foldersIn(folder))]) {
          if (watchers.has(path) || signal.aborted) continue;
          const watcher = watch(path, hear);
          watchers.set(path, watcher);
          watcher.on('error', () => {
            // A folder that has gone; its parent tells of that.
            watcher.close();
            watchers.delete(path);
            hear();
          });
        }
      };
      signal.addEventListener('abort', () => resolve(), { once: true });
      isDue = true;
      running = run().catch(reject);
    });
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  }
  await running;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}
