import { imageSize } from 'image-size';
import type { VFile } from 'vfile';
import { decodeUtf8 } from './decode-utf8';
import type { ImageSize, ImageSource } from './image-source';
import { parseSvg } from './parse-svg';
import { reportFault } from './report-fault';
import type { ImageFile } from './source-tree';

/** What `image-size` calls the kind of file that each ending stands for. */
const kinds: Readonly<Record<string, string>> = {
  avif: 'avif',
  jpeg: 'jpg',
  jpg: 'jpg',
  png: 'png',
  webp: 'webp',
};

/** Larger than this, no screen shows it and a browser may give up. */
const largest = 20_000;

/** Parses an image as far as pages need it: its size, and for SVG that it is harmless. Faults go to its file. */
export function parseImage({ name, file, contents }: ImageFile): ImageSource {
  const image = { name, file, contents };
  if (!contents) return { ...image, size: undefined };
  if (!name.endsWith('.svg')) return { ...image, size: measure(image.file, name, contents) };
  const decoded = decodeUtf8(contents);
  if ('text' in decoded) {
    file.value = decoded.text;
    return { ...image, size: parseSvg(file) };
  }
  reportFault(file, 'encoding', 'Unexpected byte, expected text in UTF-8', {
    note: 'Save the drawing as UTF-8, or as a PNG.',
  });
  return { ...image, size: undefined };
}

function measure(file: VFile, name: string, contents: Uint8Array): ImageSize | undefined {
  const expected = kinds[name.split('.').at(-1) ?? ''] ?? '';
  try {
    const { width, height, type, orientation = 1 } = imageSize(contents);
    // AVIF is one of the formats in the container of HEIF, by whose name some versions of it go.
    const isKind = type === expected || (expected === 'avif' && type === 'heif');
    if (isKind && [width, height].every((length) => length > 0 && length <= largest)) {
      // From 5 on, EXIF has the picture lie on its side; browsers turn it.
      return orientation >= 5 ? { width: height, height: width } : { width, height };
    }
    reportFault(
      file,
      'image-unreadable',
      isKind
        ? `Unexpected size ${width} × ${height}, expected at most ${largest} a side`
        : `Unexpected ${type} by the name of \`${name}\`, expected ${expected}`,
      { note: isKind ? 'Make it smaller.' : 'Save it in the format that its name says.' },
    );
  } catch {
    reportFault(file, 'image-unreadable', `Unexpected contents, expected an image in ${expected}`, {
      note: 'Save it anew; the file is damaged, or of another kind.',
    });
  }
  return undefined;
}
