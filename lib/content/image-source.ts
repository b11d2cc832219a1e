import type { VFile } from 'vfile';

/** The size of an image as it wants to be shown, in CSS pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** An image of an essay after parsing; without a size where its file has faults. */
export interface ImageSource {
  /** Within the essay's folder `images`: `loop.ja.svg`. */
  readonly name: string;
  readonly file: VFile;
  readonly contents: Uint8Array | undefined;
  readonly size: ImageSize | undefined;
}
