import type { VFile } from 'vfile';
import { createLocator } from './locate';
import { reportFault } from './report-fault';

/**
 * Reports what a merge left in a file: `<<<<<<<`, `=======` and `>>>>>>>` at the beginnings of lines, in that order.
 * Whatever else would be said of the file is a consequence. Whether there was any.
 */
export function reportConflicts(file: VFile): boolean {
  const text = String(file);
  const locate = createLocator(text);
  let opened: { start: number; end: number } | undefined;
  let isDivided = false;
  let isFound = false;
  for (const { 0: line, index } of text.matchAll(/^(?:<{7} .*|={7}\r?|>{7}(?: .*)?)$/gm)) {
    if (line.startsWith('<')) {
      opened = { start: index, end: index + line.length };
      isDivided = false;
    } else if (line.startsWith('=')) isDivided = opened !== undefined;
    else if (opened && isDivided) {
      isFound = true;
      reportFault(
        file,
        'conflict-marker',
        'Unexpected `<<<<<<<` of a merge, expected one of the two versions',
        {
          place: { start: locate(opened.start), end: locate(opened.end) },
          note: 'Keep what should stand, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
        },
      );
      opened = undefined;
    }
  }
  return isFound;
}
