import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepImage } from '@/lib/share/keep-image';

const folder = mkdtempSync(join(tmpdir(), 'taiyaku-images-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('kept pictures', () => {
  it('are kept once, though several passages that look the same ask for one at the same time', async () => {
    const render = async () => new Uint8Array([1, 2, 3]);
    const all = await Promise.all(Array.from({ length: 20 }, () => keepImage('same', folder, render)));
    expect(all.map((image) => [...image])).toEqual(all.map(() => [1, 2, 3]));
    expect(readdirSync(folder)).toHaveLength(1);
    const again = await keepImage('same', folder, () => Promise.reject(new Error('drawn again')));
    expect([...again]).toEqual([1, 2, 3]);
  });
});
