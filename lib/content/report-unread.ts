import type { VFile } from 'vfile';
import { reportFault } from './report-fault';

/** A symbolic link that leads out of the content folder. */
export class LeavesContent extends Error {}

/** A folder, a pipe, a device: what is there, but cannot be read as a file. */
export class NotAFile extends Error {}

/** Reports why a file or folder could not be read; `error` is what the file system threw, or one of the above. */
export function reportUnread(file: VFile, error: unknown, expected: string): void {
  if (error instanceof LeavesContent) {
    reportFault(
      file,
      'file-link',
      'Unexpected symbolic link out of the content folder, expected it to stay inside',
      {
        note: 'Put the file itself here.',
      },
    );
  } else if (codeOf(error) === 'ENOENT') {
    reportFault(file, 'file-missing', `Unexpected absence of the file, expected ${expected}`, {
      note: `Create ${file.path}; content/README.md tells what it holds.`,
    });
  } else {
    const found =
      error instanceof NotAFile ? 'something else' : `what cannot be read (${codeOf(error) ?? error})`;
    reportFault(file, 'file-unreadable', `Unexpected ${found}, expected ${expected}`, {
      note: 'See to its kind and its permissions.',
    });
  }
}

/** The file system's name for an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
