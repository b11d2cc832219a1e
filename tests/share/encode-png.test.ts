import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '@/lib/share/encode-png';
import { readPng } from './read-png';

/** The pixels of an indexed PNG without filters, as RGB. */
function decode(png: Uint8Array): number[][] {
  const { width, height, chunks } = readPng(png);
  const colours = chunks.get('PLTE') ?? new Uint8Array();
  const rows = inflateSync(chunks.get('IDAT') ?? new Uint8Array());
  return Array.from({ length: width * height }, (_, pixel) => {
    const row = Math.floor(pixel / width);
    expect(rows[row * (width + 1)]).toBe(0);
    const index = rows[row * (width + 1) + 1 + (pixel % width)] ?? -1;
    return [...colours.subarray(index * 3, index * 3 + 3)];
  });
}

describe('encodePng', () => {
  it('keeps the pixels of up to 256 colours as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }).chain((width) =>
          fc.tuple(
            fc.constant(width),
            fc.integer({ min: 1, max: 12 }).chain((height) =>
              fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), {
                minLength: width * height,
                maxLength: width * height,
              }),
            ),
          ),
        ),
        async ([width, colours]) => {
          const pixels = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
          const png = await encodePng(pixels, width, colours.length / width);
          expect(decode(png)).toEqual(colours);
          expect(await encodePng(pixels, width, colours.length / width)).toEqual(png);
        },
      ),
    );
  });

  it('takes the nearest of the colours seen most where there are more', async () => {
    const greys = Array.from({ length: 512 }, (_, index) => [index % 256, index % 256, index % 256]);
    const rare = [
      [10, 10, 12],
      [200, 199, 201],
    ];
    const pixels = [...greys, ...rare].flatMap((colour) => [...colour, 255]);
    const decoded = decode(await encodePng(Uint8Array.from(pixels), 514, 1));
    expect(decoded.slice(0, 512)).toEqual(greys);
    expect(decoded.slice(512)).toEqual([
      [11, 11, 11],
      [200, 200, 200],
    ]);
  });
});
