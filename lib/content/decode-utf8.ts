/** The text of a file, or the text before the first byte that is not UTF-8. */
export type Decoded = { readonly text: string } | { readonly textBeforeFault: string };

/** Decodes UTF-8; a byte order mark is dropped. Never throws. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const before = findFault(bytes, text);
  const content = text.slice(0, before).replace(/^\uFEFF/, '');
  return before === undefined ? { text: content } : { textBeforeFault: content };
}

/** A replacement character that the bytes do not spell stands for a fault; its index in `text`. */
function findFault(bytes: Uint8Array, text: string): number | undefined {
  let offset = 0;
  let done = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(text.slice(done, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return at;
    done = at;
  }
  return undefined;
}
