import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A PNG (W3C Recommendation, third edition) of at most 256 colours from opaque RGBA pixels: what is drawn in a few
 * colours takes a third of what true colour does. Of more colours those seen most are kept, and each other becomes
 * the nearest of them. The same pixels give the same bytes.
 */
export async function encodePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { colours, indices } = reduceColours(pixels);
  // Every row begins with its filter, which for indexed colours is best none (section 12.7).
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, indexed colour; compression, filter and interlace as usual.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', await promisify(deflate)(rows, { memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The colours that are kept, as 0xRRGGBB, and for each pixel which of them it has. */
function reduceColours(pixels: Uint8Array) {
  const count = pixels.length / 4;
  const numbers = new Map<number, number>();
  const found: { colour: number; often: number }[] = [];
  const numbered = new Uint32Array(count);
  // Most pixels have the colour of the one before.
  let last = { colour: -1, number: 0 };
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4) {
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    if (colour !== last.colour) {
      let number = numbers.get(colour);
      if (number === undefined) {
        number = found.push({ colour, often: 0 }) - 1;
        numbers.set(colour, number);
      }
      last = { colour, number };
    }
    numbered[pixel] = last.number;
    const seen = found[last.number];
    if (seen) seen.often++;
  }
  const colours = [...found]
    .sort((a, b) => b.often - a.often || a.colour - b.colour)
    .slice(0, 256)
    .map(({ colour }) => colour);
  const places = new Map(colours.map((colour, place) => [colour, place]));
  const placeOf = found.map(({ colour }) => places.get(colour) ?? nearestOf(colour, colours));
  const indices = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel++) indices[pixel] = placeOf[numbered[pixel] ?? 0] ?? 0;
  return { colours, indices };
}

function nearestOf(colour: number, colours: readonly number[]): number {
  let nearest = 0;
  for (const [place, candidate] of colours.entries()) {
    if (distance(colour, candidate) < distance(colour, colours[nearest] ?? 0)) nearest = place;
  }
  return nearest;
}

const distance = (a: number, b: number) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
