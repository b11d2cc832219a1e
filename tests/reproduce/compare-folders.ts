import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '@/lib/publish/list-files';

/** How many bytes of either file are shown before and after the first that differs. */
const around = 60;

/**
 * What differs between the files of two folders, as a sentence for each file: one that only one of them has, or the place
 * of the first byte that is not the same, with what stands there. A compressed copy is passed over where the file that
 * it is a copy of differs as well.
 */
export function compareFolders(first: string, second: string): string[] {
  const paths = new Set([...listFiles(first), ...listFiles(second)]);
  const differing = new Map<string, string>();
  for (const path of [...paths].sort()) {
    if (differing.has(path.replace(/\.(br|gz)$/, ''))) continue;
    const difference = compareFiles(join(first, path), join(second, path));
    if (difference) differing.set(path, `${path}: ${difference}`);
  }
  return [...differing.values()];
}

function compareFiles(first: string, second: string): string | undefined {
  const missing = [first, second].findIndex((path) => !existsSync(path));
  if (missing >= 0) return `only the ${missing === 0 ? 'second' : 'first'} has it`;
  const [one, other] = [readFileSync(first), readFileSync(second)];
  if (one.equals(other)) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const show = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - around), at + around).toString('utf8'));
  return `${one.length} and ${other.length} bytes, not the same from byte ${at} on\n  ${show(one)}\n  ${show(other)}`;
}
