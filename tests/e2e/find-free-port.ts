import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port on this machine that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('The server did not say where it listens');
  return address.port;
}
