import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCompressor } from '@/lib/publish/compress';

async function compressed(files: Readonly<Record<string, Uint8Array>>): Promise<Map<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>();
  const compressor = createCompressor({
    write: async (path, contents) => {
      written.set(path, contents);
    },
  });
  for (const [path, contents] of Object.entries(files)) await compressor.add(path, contents);
  await compressor.finish();
  return written;
}

const long = Buffer.from('対訳 '.repeat(500));

describe('compress', () => {
  it('puts two smaller files that hold the same beside a text', async () => {
    const written = await compressed({ 'a.html': long });
    expect([...written.keys()].sort()).toEqual(['a.html.br', 'a.html.gz']);
    expect(brotliDecompressSync(written.get('a.html.br') ?? '')).toEqual(long);
    expect(gunzipSync(written.get('a.html.gz') ?? '')).toEqual(long);
  });

  it('leaves a short text, an image, and what would not become smaller', async () => {
    const random = Buffer.concat(
      Array.from({ length: 60 }, (_, index) => createHash('sha256').update(String(index)).digest()),
    );
    const written = await compressed({ 'a.html': long.subarray(0, 1024), 'a.png': long, 'a.txt': random });
    expect([...written.keys()]).toEqual([]);
  });

  it('finishes every file, more than it works on at a time', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.css`, long]));
    expect((await compressed(files)).size).toBe(80);
  });

  it('says at the end what went wrong on the way', async () => {
    const compressor = createCompressor({
      write: async () => {
        throw new Error('The disk is full');
      },
    });
    await compressor.add('a.html', long);
    await expect(compressor.finish()).rejects.toThrow('The disk is full');
  });
});
