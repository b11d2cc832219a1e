import type { Server } from 'node:http';

/** A request that a browser made, as the server saw it. */
export interface LoggedRequest {
  /** The path of the file, without a query. */
  readonly path: string;
  /** When it came, in milliseconds since 1970. */
  readonly at: number;
  /** Whether the browser or the page said that nothing is waiting for it. */
  readonly isAhead: boolean;
  /** Whether a body was sent, and not that nothing has changed. */
  wasSent: boolean;
  isDone: boolean;
}

/** Keeps a list of what `server` is asked for, by workers and ahead of need too, which no page would tell. */
export function logRequests(server: Server): LoggedRequest[] {
  const log: LoggedRequest[] = [];
  server.prependListener('request', ({ url = '', headers }, response) => {
    const request: LoggedRequest = {
      path: decodeURI(url.replace(/[?#].*/, '')),
      at: Date.now(),
      isAhead:
        /prefetch/.test(`${headers['sec-purpose'] ?? headers.purpose ?? ''}`) ||
        'next-router-prefetch' in headers,
      wasSent: false,
      isDone: false,
    };
    log.push(request);
    response.once('close', () => {
      request.wasSent = response.statusCode === 200;
      request.isDone = true;
    });
  });
  return log;
}
