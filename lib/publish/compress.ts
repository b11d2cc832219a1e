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

export interface CompressorOptions {
  write(path: string, contents: Uint8Array): Promise<void>;
  /** Whether a file is worth the time of the best compression; every file is, if not said. */
  isThorough?(path: string): boolean;
  /** Is told after every file. */
  onFile?(): void;
}

export interface Compressor {
  /** Begins with a file; waits where as many are under way as there are processors. */
  add(path: string, contents: Uint8Array): Promise<void>;
  /** Waits for all that was added. Throws what went wrong with any of it. */
  finish(): Promise<void>;
}

/**
 * Puts `page.html.br` and `page.html.gz` beside every text file over 1 kB, where they are smaller than it, while whoever
 * adds the files goes on.
 */
export function createCompressor({ write, onFile, isThorough = () => true }: CompressorOptions): Compressor {
  const underWay = new Set<Promise<void>>();
  let failed: { readonly error: unknown } | undefined;
  const encodeAll = async (path: string, contents: Uint8Array): Promise<void> => {
    for (const { suffix, encode } of encodings) {
      const encoded = await encode(contents, isThorough(path));
      if (encoded.byteLength < contents.byteLength) await write(path + suffix, encoded);
    }
  };
  return {
    async add(path, contents) {
      if (!text.test(path) || contents.byteLength <= smallest) return onFile?.();
      while (underWay.size >= availableParallelism()) await Promise.race(underWay);
      const work: Promise<void> = encodeAll(path, contents)
        .then(onFile, (error: unknown) => {
          failed ??= { error };
        })
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    async finish() {
      await Promise.all(underWay);
      if (failed) throw failed.error;
    },
  };
}
