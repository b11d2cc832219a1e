import { visit } from 'unist-util-visit';
import type { ImageSize, ImageSource } from './image-source';
import type { ProseBlock } from './prose';

/** What is known of the file that an image in prose shows. */
export interface ShownImage extends ImageSize {
  /** The essay's slug. */
  readonly essay: string;
  /** Within the essay's folder `images`. */
  readonly name: string;
}

declare module 'mdast' {
  interface ImageData {
    shown?: ShownImage;
  }
}

/** The name of the file that an address in prose stands for, `loop.svg` for `images/loop.svg`, if it is of that form. */
export function imageNameOf(address: string): string | undefined {
  return /^(?:\.\/)?images\/([^/?#\\]+)$/.exec(address)?.[1];
}

/** Tells each image in `blocks` which file of the essay (by its slug) it shows, and how large that is. Changes the images. */
export function resolveImages(
  blocks: readonly ProseBlock[],
  essay: string,
  images: readonly ImageSource[],
): void {
  const sizes = new Map(images.map(({ name, size }) => [name, size]));
  for (const { node } of blocks) {
    visit(node, 'image', (image) => {
      const name = imageNameOf(image.url);
      const size = name === undefined ? undefined : sizes.get(name);
      if (name !== undefined && size) image.data = { ...image.data, shown: { essay, name, ...size } };
    });
  }
}
