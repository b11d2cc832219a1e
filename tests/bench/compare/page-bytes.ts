import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes by what they are. */
export interface BytesByKind {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly other: number;
}

export interface PageBytes {
  readonly gzip: BytesByKind;
  readonly brotli: BytesByKind;
}

/** How many bytes of bodies the files of these addresses are on the line, in either encoding. */
export function pageBytes(folder: string, addresses: readonly string[]): PageBytes {
  const files = addresses.map((address) => address.replace(/\/$/, '/index.html'));
  return { gzip: bytesByKind(folder, files, '.gz'), brotli: bytesByKind(folder, files, '.br') };
}

function bytesByKind(folder: string, files: readonly string[], suffix: string): BytesByKind {
  const bytes = { html: 0, css: 0, js: 0, other: 0 };
  for (const file of files) {
    const path = join(folder, file);
    // What compression would make larger is sent as it is.
    const sent = existsSync(path + suffix) ? path + suffix : path;
    bytes[kindOf(file)] += statSync(sent).size;
  }
  return bytes;
}

function kindOf(file: string): keyof BytesByKind {
  const ending = /\.(html|css|js)$/.exec(file)?.[1];
  return (ending as keyof BytesByKind | undefined) ?? 'other';
}
