// An address runs up to white space and may hold commas, but not end in one (HTML § 4.8.4.2.1).
const candidate = /(\s*,*\s*)(\S*[^\s,])((?:\s+[^,]*)?,*)/g;

/** `srcset="/a.png 1x, /b.png 2x"` with every address replaced by what `change` makes of it. */
export function changeSrcSet(srcSet: string, change: (address: string) => string): string {
  return srcSet.replace(
    candidate,
    (_, before: string, address: string, after: string) => before + change(address) + after,
  );
}

/** The addresses of a `srcset`, or of an `imagesrcset`, which hast has split at its commas already. */
export function splitSrcSet(srcSet: unknown): string[] {
  const text = Array.isArray(srcSet) ? srcSet.join(', ') : srcSet;
  if (typeof text !== 'string') return [];
  return [...text.matchAll(candidate)].map(([, , address = '']) => address);
}
