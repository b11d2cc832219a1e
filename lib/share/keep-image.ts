import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Goes up when the same drawing is to become another picture: another renderer, another encoding. */
const version = 1;

/** The picture of a drawing out of `folder`, or else as `render` makes it, kept there for the next time. */
export async function keepImage(
  drawing: string,
  folder: string | undefined,
  render: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (folder === undefined) return render();
  const name = createHash('sha256').update(`${version}\n${drawing}`).digest('hex').slice(0, 32);
  const path = join(folder, `${name}.png`);
  try {
    return await readFile(path);
  } catch {
    const image = await render();
    await mkdir(folder, { recursive: true });
    // Written under a name of its own first: a build that is stopped leaves no half of a picture, and two passages that
    // look the same, which are drawn at the same time, do not take each other's away.
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, image);
    await rename(unfinished, path);
    return image;
  }
}
