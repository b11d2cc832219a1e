declare module 'wawoff2' {
  const wawoff2: {
    /** The TrueType or OpenType font that a WOFF2 file holds. */
    decompress(woff2: Uint8Array): Promise<Uint8Array>;
  };
  export default wawoff2;
}
