import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../create-random';
import { makeEssay } from './make-essay';
import { makeTerm, nameTerm } from './make-term';

/** How large a library is: its essays, the passages of each beside title and subtitle, and the terms of its glossary. */
export interface Size {
  readonly essays: number;
  readonly passages: number;
  readonly terms: number;
}

/**
 * Writes a library of that size into a folder, as its authors would have: prose in both languages, annotations,
 * glossary. The same size gives the same bytes, and what a smaller library holds a larger one holds too.
 */
export async function makeLibrary(folder: string, { essays, passages, terms }: Size): Promise<void> {
  const names = Array.from({ length: terms }, (_, number) => nameTerm(number));
  await mkdir(join(folder, 'glossary'), { recursive: true });
  for (const [number, name] of names.entries())
    await writeFile(join(folder, 'glossary', `${name.id}.yaml`), makeTerm(number));
  for (let number = 1; number <= essays; number++) {
    const slug = `essay-${String(number).padStart(4, '0')}`;
    await mkdir(join(folder, 'essays', slug), { recursive: true });
    const files = makeEssay({ number, passages, names, random: createRandom(number) });
    for (const [name, contents] of Object.entries(files))
      await writeFile(join(folder, 'essays', slug, name), contents);
  }
}
