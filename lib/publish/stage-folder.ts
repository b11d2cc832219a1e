import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface StagedFolder {
  /** Where to write. */
  readonly folder: string;
  /** Puts what was written in the place of the folder, by two renames. */
  commit(): void;
  /** Removes what was written; the folder is as it was. Does nothing after a commit. */
  discard(): void;
}

/**
 * Begins to replace a folder whole: what is new is written beside it, in `.dist.new` for `dist`, and takes its place
 * when it is finished. What an interrupted run has left there is removed, and what it had moved away is put back.
 */
export function stageFolder(to: string): StagedFolder {
  const beside = (suffix: string) => join(dirname(to), `.${basename(to)}.${suffix}`);
  const [folder, former] = [beside('new'), beside('old')];
  if (existsSync(former) && !existsSync(to)) renameSync(former, to);
  for (const left of [folder, former]) rmSync(left, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    commit() {
      const replaces = existsSync(to);
      if (replaces) renameSync(to, former);
      try {
        renameSync(folder, to);
      } catch (error) {
        if (replaces) renameSync(former, to);
        throw error;
      }
      rmSync(former, { recursive: true, force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
