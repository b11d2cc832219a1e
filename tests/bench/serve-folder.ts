import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSiteServer } from '@/lib/publish/serve-site';

/** Serves a published site for as long as `use` needs it, at an address of its own on this machine. */
export async function serveFolder<T>(
  folder: string,
  use: (origin: string, server: Server) => Promise<T>,
): Promise<T> {
  const server = createSiteServer(folder).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
