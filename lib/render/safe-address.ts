/**
 * Whether an address from content may stand in a page: relative, or of a protocol that runs nothing. Everything
 * up to a colon counts as a protocol unless `/`, `?` or `#` comes first, so that what a browser would strip
 * (white space, control characters) cannot hide one.
 */
export function isSafeAddress(address: string): boolean {
  const protocol = /^[^/?#:]*:/.exec(address)?.[0].toLowerCase();
  return protocol === undefined || ['http:', 'https:', 'mailto:'].includes(protocol);
}
