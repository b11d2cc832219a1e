import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { imageSize } from 'image-size';
import { expect, it } from 'vitest';
import { appIconFiles } from '@/lib/export/app-icons';
import type { Site, SiteFile } from '@/lib/export/site-file';
import { appIcons } from '@/lib/links';
import { isEntryPoint } from '@/lib/publish/entry-points';

it('are PNGs of the sizes that devices are told, and are published', () => {
  const icon = readFileSync(resolve(import.meta.dirname, '../../app/icon.svg'), 'utf8');
  const files = [...(appIconFiles({ icon } as Site) as Iterable<SiteFile>)];
  expect(files.map(({ path }) => path)).toEqual(appIcons.map(({ path }) => path));
  for (const [index, { path, contents }] of files.entries()) {
    const size = appIcons[index]?.size;
    expect(imageSize(contents as Uint8Array), path).toMatchObject({ type: 'png', width: size, height: size });
    expect(isEntryPoint(path), path).toBe(true);
  }
});
