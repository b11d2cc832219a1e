import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { allowsRange, checkConditions } from './check-conditions';
import type { Encoding } from './choose-encoding';
import { readRange } from './read-range';

export interface FileToSend {
  /** Where it is on the disk. */
  readonly path: string;
  /** The coding that it lies in there. */
  readonly encoding: Encoding | undefined;
  /** Milliseconds until the reader is given up. */
  readonly within: number;
}

/** Bytes read ahead of a reader. Hundreds who do not read must not make hundreds of megabytes. */
const piece = 16 * 1024;

/**
 * Answers GET or HEAD with a file, a part of it, or the news that there is none, beside the headers that the response
 * already has. Resolves when the answer is handed over or its reader is gone, with no file left open either way.
 * Rejects, with nothing sent, if the file cannot be opened.
 */
export async function sendFile(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  { path, encoding, within }: FileToSend,
): Promise<void> {
  const file = await open(path);
  try {
    const { size, mtimeMs } = await file.stat();
    const modified = Math.floor(mtimeMs / 1000);
    const tag = `${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}${encoding ? `-${encoding.coding}` : ''}`;
    const validators = { etag: `"${tag}"`, modified };
    response.setHeader('ETag', validators.etag);
    response.setHeader('Last-Modified', new Date(modified * 1000).toUTCString());

    const status = checkConditions(headers, validators);
    if (status !== 200) {
      response.removeHeader('Content-Type');
      if (status === 412) response.setHeader('Content-Length', 0);
      response.writeHead(status).end();
      return;
    }
    response.setHeader('Accept-Ranges', 'bytes');
    const wanted =
      method === 'GET' && allowsRange(headers['if-range']?.toString(), validators)
        ? headers.range
        : undefined;
    const range = readRange(wanted, size);
    if (range === 'unsatisfiable') {
      response.removeHeader('Content-Type');
      response.writeHead(416, { 'Content-Range': `bytes */${size}`, 'Content-Length': 0 }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
    if (encoding) response.setHeader('Content-Encoding', encoding.coding);
    response.setHeader('Content-Length', end - start + 1);
    response.writeHead(range ? 206 : 200);
    if (method === 'HEAD' || size === 0) response.end();
    else await copy(file, response, start, end, within);
  } finally {
    await file.close();
  }
}

/** Copies a part of a file into the response, which is broken off if the file turns out shorter or the time is up. */
async function copy(
  file: FileHandle,
  response: ServerResponse,
  start: number,
  end: number,
  within: number,
): Promise<void> {
  const source = file.createReadStream({ start, end, autoClose: false, highWaterMark: piece });
  try {
    await pipeline(source, response, { signal: AbortSignal.timeout(within), end: false });
    if (source.bytesRead === end - start + 1) response.end();
    else response.destroy();
  } catch {
    // The reader has left, or is too slow, or the disk failed; the headers are gone, so that nothing can be said.
    response.destroy();
  }
}
