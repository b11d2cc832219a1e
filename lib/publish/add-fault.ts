import type { Position } from 'unist';
import type { VFile } from 'vfile';

/** Adds a fault of the publish step to a file, as an error for vfile-reporter. The position is that in the exported file. */
export function addFault(file: VFile, reason: string, ruleId: string, place?: Position): void {
  file.message(reason, { source: 'publish', ruleId, place }).fatal = true;
}
