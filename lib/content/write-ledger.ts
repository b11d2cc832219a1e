import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeUtf8 } from './decode-utf8';
import { mostAge, withLock } from './lock-file';

/**
 * Writes `text` as the ledger at `path`, whole or not at all: into a hidden file beside it, which then takes its name.
 * When this is done, text and name are on the disk. Nothing is written, and `false` returned, if the ledger is no
 * longer `before` (`undefined`: not there), because another has written meanwhile: read it again and start anew.
 * Throws what the file system throws.
 */
export async function writeLedger(path: string, text: string, before: string | undefined): Promise<boolean> {
  const folder = dirname(path);
  return withLock(join(folder, lockName(path)), async () => {
    if ((await currentText(path)) !== before) return false;
    await removeLeftovers(path);
    const temporary = join(folder, `${temporaryName(path)}${process.pid}`);
    try {
      const file = await open(temporary, 'w');
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(folder);
    return true;
  });
}

const lockName = (path: string) => `.${basename(path)}.lock`;
const temporaryName = (path: string) => `.${basename(path)}.new.`;

async function currentText(path: string): Promise<string | undefined> {
  try {
    const decoded = decodeUtf8(await readFile(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Takes away what others have left who did not live to do so; whoever holds the lock is the only one to write. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const isOld = async () => {
      const { mtimeMs } = await stat(join(folder, name));
      return Date.now() - mtimeMs > mostAge;
    };
    // Others may be reaching for the lock right now.
    const isLeft =
      name.startsWith(temporaryName(path)) ||
      (name.startsWith(`${lockName(path)}.`) && (await isOld().catch(() => false)));
    if (isLeft) await rm(join(folder, name), { force: true });
  }
}

/** Flushes a folder, so that a file's new name outlives a power cut. */
async function syncFolder(path: string): Promise<void> {
  // Windows cannot open folders, and keeps names by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
