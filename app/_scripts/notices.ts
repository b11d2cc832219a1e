import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of the packages whose code a bundle holds, as one comment that stays when scripts are made small, or ''
 * if it holds none: what ships carries the notices that its parts ask for. `inputs` are paths of the bundled modules.
 * Throws if a package has no file of its licence.
 */
export async function notices(inputs: readonly string[]): Promise<string> {
  const folders = new Set(
    inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const licences = await Promise.all([...folders].sort().map(readLicence));
  return licences.length === 0 ? '' : `/*!\n${licences.join('\n\n')}\n*/\n`;
}

async function readLicence(folder: string): Promise<string> {
  const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file === undefined) throw new Error(`${folder} has no licence that could go with its code`);
  const name = folder.replace(/^.*node_modules\//, '');
  return `${name}\n${(await readFile(join(folder, file), 'utf8')).trim().replaceAll('*/', '* /')}`;
}
