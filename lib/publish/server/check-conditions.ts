import type { IncomingHttpHeaders } from 'node:http';

/** What tells one state of a file, in one encoding, from another. */
export interface Validators {
  /** A strong entity tag, quotes included. */
  readonly etag: string;
  /** When the file was written, in whole seconds since 1970. */
  readonly modified: number;
}

const tagsIn = (list: string): string[] => list.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];

/**
 * What a GET or HEAD with conditions comes to, in the order of RFC 9110, § 13.2.2: 412 if the reader insists on
 * another state, 304 if it has this one, and 200 otherwise.
 */
export function checkConditions(
  headers: IncomingHttpHeaders,
  { etag, modified }: Validators,
): 200 | 304 | 412 {
  const asked = headers['if-match'];
  if (asked !== undefined) {
    if (asked.trim() !== '*' && !tagsIn(asked).includes(etag)) return 412;
  } else {
    const since = toSeconds(headers['if-unmodified-since']);
    if (since !== undefined && modified > since) return 412;
  }
  const known = headers['if-none-match'];
  if (known !== undefined) {
    // Here a weak tag is as good as a strong one.
    const tags = tagsIn(known).map((tag) => tag.replace(/^W\//, ''));
    return known.trim() === '*' || tags.includes(etag) ? 304 : 200;
  }
  const since = toSeconds(headers['if-modified-since']);
  return since !== undefined && modified <= since ? 304 : 200;
}

/** Whether a range may be taken from this state of the file (RFC 9110, § 13.1.5): a part of another would not fit. */
export function allowsRange(condition: string | undefined, { etag, modified }: Validators): boolean {
  if (condition === undefined) return true;
  return condition.includes('"') ? condition.trim() === etag : toSeconds(condition) === modified;
}

function toSeconds(date: string | undefined): number | undefined {
  const milliseconds = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
