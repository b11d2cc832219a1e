import { crc32 } from 'node:zlib';

/** The size and the chunks of a PNG; throws if a chunk's checksum is wrong. */
export function readPng(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) throw new Error('Not a PNG');
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== view.getUint32(at + 8 + length)) throw new Error(`The checksum at ${at} is wrong`);
    chunks.set(String.fromCharCode(...body.subarray(0, 4)), body.subarray(4));
    at += length + 12;
  }
  return { width: view.getUint32(16), height: view.getUint32(20), chunks };
}
