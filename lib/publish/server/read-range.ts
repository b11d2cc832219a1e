/** The first and the last byte of a part. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header for so many bytes (RFC 9110, § 14.1.2). Undefined where it is to be passed over: no range,
 * another unit, no valid one, or several, which nobody needs of a page and which can be made to cost a lot.
 */
export function readRange(header: string | undefined, size: number): Range | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length > 0 ? { start: size - length, end: size - 1 } : 'unsatisfiable';
  }
  const start = Number(first);
  const end = last === '' ? Number.POSITIVE_INFINITY : Number(last);
  if (end < start) return undefined;
  return start < size ? { start, end: Math.min(end, size - 1) } : 'unsatisfiable';
}
