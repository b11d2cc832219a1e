import { randomBytes } from 'node:crypto';
import { cp, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files of a folder by their path within it. */
export type FilesToWrite = ReadonlyMap<string, string | Uint8Array>;

/** What a run leaves that was about to replace a folder: `.tea.old.4711-1f` and `.tea.new.4711-1f` for `tea`. */
const leftover = /^\.(.+)\.(old|new)\.(\d+)-([0-9a-f]+)$/;

/** The runs of this process that are at work, by their marks. */
const atWork = new Set<string>();

/** How long another run may take between two renames, in milliseconds; a thousand times what it does take. */
const longestGap = 1000;

/**
 * Writes files into `folder`, all of them or none: a power cut at any point leaves it as it was or as it should be.
 * What else the folder holds stays. The new folder is made beside it, flushed to the disk, and takes its place: at
 * once where there was none, else by two renames; where a run stopped between those, `mendFolders` puts the new
 * folder into its place. Throws what the file system throws.
 */
export async function writeFiles(folder: string, files: FilesToWrite): Promise<void> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await mendFolders(parent);
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const beside = (part: string) => join(parent, `.${basename(folder)}.${part}.${mark}`);
  const [fresh, former] = [beside('new'), beside('old')];
  atWork.add(mark);
  try {
    const replaces = (await namesIn(parent)).includes(basename(folder));
    if (replaces)
      await cp(folder, fresh, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    else await mkdir(fresh);
    for (const [path, contents] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), contents, { flush: true });
      await syncFolder(dirname(join(fresh, path)));
    }
    await syncFolder(fresh);
    if (replaces) await rename(folder, former);
    try {
      await rename(fresh, folder);
    } catch (error) {
      if (replaces) await rename(former, folder);
      throw error;
    }
    await syncFolder(parent);
    await rm(former, { recursive: true, force: true });
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    atWork.delete(mark);
  }
}

/**
 * Puts right what a run of `writeFiles` that was killed has left in the folder `parent`: a folder on its way to its
 * place is put there, and what is half made goes. A run that is still at work is left alone. Costs one look at the
 * names where nothing was left. Throws what the file system throws.
 */
export async function mendFolders(parent: string): Promise<void> {
  const left = (await namesIn(parent)).flatMap((name) => {
    const [, target = '', part = '', pid = '', random = ''] = leftover.exec(name) ?? [];
    return part === '' ? [] : [{ name, target, part, pid: Number(pid), mark: `${pid}-${random}` }];
  });
  for (const { name, target, part, mark, pid } of left) {
    if (part !== 'old') continue;
    let names = await namesIn(parent);
    for (
      let waited = 0;
      isRunning(pid, mark) && !names.includes(target) && waited < longestGap;
      waited += 50
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      names = await namesIn(parent);
    }
    // Still gone after so long: its run was stopped, and the process of that number is another.
    if (names.includes(target) || !names.includes(name)) continue;
    // Only a folder that was whole was about to take the place of the one moved away.
    const fresh = `.${target}.new.${mark}`;
    await rename(join(parent, names.includes(fresh) ? fresh : name), join(parent, target));
    await syncFolder(parent);
  }
  for (const { name, pid, mark } of left) {
    if (!isRunning(pid, mark)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number, mark: string): boolean {
  if (pid === process.pid) return atWork.has(mark);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process that is another user's is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((): string[] => []);
}

/** Makes the names in a folder last through a power cut; a system that opens no folder for this sees to it itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // As above.
  } finally {
    await handle?.close();
  }
}
