import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Kinds of file that are text and worth compressing; images and fonts are compressed already. */
const text = /\.(css|html|ico|js|json|jsonld|md|mjs|svg|tbx|tmx|txt|webmanifest|xml)$/;

/** Below this many bytes a compressed file saves no packet. */
const smallest = 1024;

/** The quality of Brotli after which the next is not three but thirty times as slow. */
const quick = 8;

const encodings = [
  {
    suffix: '.br',
    encode: (contents: Uint8Array, isThorough: boolean) =>
      promisify(brotliCompress)(contents, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: isThorough ? constants.BROTLI_MAX_QUALITY : quick,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: contents.byteLength,
        },
      }),
  },
  {
    suffix: '.gz',
    encode: (contents: Uint8Array) => promisify(gzip)(contents, { level: constants.Z_BEST_COMPRESSION }),
  },
];

export interface CompressOptions {
  read(path: string): Promise<Uint8Array>;
  write(path: string, contents: Uint8Array): Promise<void>;
  /** Whether a file is worth the time of the best compression; every file is, if not said. */
  isThorough?(path: string): boolean;
  /** Is told after every file. */
  onFile?(): void;
}

/** Puts `page.html.br` and `page.html.gz` beside every text file over 1 kB, where they are smaller than it. */
export async function compress(
  paths: readonly string[],
  { read, write, onFile, isThorough = () => true }: CompressOptions,
): Promise<void> {
  const waiting = [...paths].reverse();
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (text.test(path)) {
        const contents = await read(path);
        for (const { suffix, encode } of contents.byteLength > smallest ? encodings : []) {
          const encoded = await encode(contents, isThorough(path));
          if (encoded.byteLength < contents.byteLength) await write(path + suffix, encoded);
        }
      }
      onFile?.();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
