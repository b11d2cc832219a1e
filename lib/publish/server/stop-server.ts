import type { Server } from 'node:http';

/** What is under way when a server is stopped has this many milliseconds to end. */
const grace = 2_000;

/**
 * Stops a server: takes no further connection, keeps none open for another request, lets answers under way end, and
 * cuts off after a while who still holds on. Resolves when every connection is closed. Once stopping, it can be told to
 * hurry, which cuts off everybody at once.
 */
export function stopServer(server: Server): { readonly stopped: Promise<void>; hurry(): void } {
  const hurry = () => server.closeAllConnections();
  const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
  server.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
  server.closeIdleConnections();
  setTimeout(hurry, grace).unref();
  return { stopped, hurry };
}
