/** Digits of a fingerprint: 64 bits, so that no edit meets another's by chance, and none is easily made to. */
const digits = 16;

/** The first 16 hexadecimal digits of the SHA-256 (FIPS 180-4) of `parts`, none of which may hold a line break. */
export async function fingerprint(parts: readonly (string | number)[]): Promise<string> {
  const bytes = new TextEncoder().encode(parts.join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.subarray(0, digits / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
