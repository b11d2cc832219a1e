import { type FSWatcher, watch } from 'node:fs';

/** How long an editor may take over the strokes of one save: a new file, a rename, a change of times. */
const pause = 80;

/**
 * Calls `onChange` whenever something in `folder` or below has changed, one call at a time, until `signal` is aborted;
 * what changes meanwhile brings another call after it. Settles when the last call has. Throws what the file system throws if the
 * folder cannot be watched.
 */
export async function watchFolder(
  folder: string,
  onChange: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  let running: Promise<void> | undefined;
  let watcher: FSWatcher | undefined;
  await new Promise<void>((resolve, reject) => {
    const run = async () => {
      while (isDue && !signal.aborted) {
        isDue = false;
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
    watcher = watch(folder, { recursive: true }, hear);
    watcher.on('error', reject);
    signal.addEventListener('abort', () => resolve(), { once: true });
  }).finally(() => {
    clearTimeout(timer);
    watcher?.close();
  });
  await running;
}
