/**
 * What the build says is to be kept of a text, or of the site around the texts, so that it can be read without a
 * connection. All paths are from the site's root, pages as they are addressed (`ja/tea/`).
 */
export interface OfflineList {
  /** What is to be kept, in the order in which it is fetched, each with the hash of its contents (see `shortHash`). */
  readonly files: Readonly<Record<string, string>>;
  /** In the site's list: the hash of each text's own list, by its slug. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * What a list is made of when everything is published. The first group is kept in any case; of the others as many, in
 * their order, as are small enough together. A path that ends in `*` stands for every file whose path begins so.
 */
export interface OfflinePlan {
  readonly groups: readonly (readonly string[])[];
}

/** The first 64 bits of a SHA-256 in hexadecimal digits. */
export function shortHash(digest: ArrayBuffer | Uint8Array): string {
  return [...new Uint8Array(digest).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
