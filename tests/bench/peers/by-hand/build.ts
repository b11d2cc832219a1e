import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languages } from '@/lib/model';
import type { PeerContent } from '../peer-content';
import { writePage } from './write-page';

/** Writes the hand-written site into the empty folder `out`. */
export async function buildByHand(content: PeerContent, out: string): Promise<void> {
  await mkdir(join(out, 'assets'));
  for (const name of ['style.css', 'script.js'])
    await copyFile(join(import.meta.dirname, name), join(out, 'assets', name));
  for (const locale of languages) {
    await mkdir(join(out, locale));
    await writeFile(join(out, locale, 'index.html'), writePage(content, locale));
  }
}
