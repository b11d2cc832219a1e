/** A file that is to be compressed. */
export interface SizedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** How many bytes are worth the time that the best compression takes, 0.75 s a megabyte, thirty times that of the next best. */
const most = 64e6;

/**
 * The files that are compressed as well as can be: all of a site that is not large; of a large one the assets, and then
 * what stands least deep, which is what most readers come to: lists and whole texts before single passages. The others become about 7 % larger
 * than they could be. The same files give the same choice.
 */
export function chooseThorough(files: readonly SizedFile[], room = most): ReadonlySet<string> {
  const depth = ({ path }: SizedFile) => (path.startsWith('assets/') ? 0 : path.split('/').length);
  const inOrder = [...files].sort((a, b) => depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
  const chosen = new Set<string>();
  let left = room;
  for (const { path, size } of inOrder) {
    left -= size;
    if (left < 0) break;
    chosen.add(path);
  }
  return chosen;
}
