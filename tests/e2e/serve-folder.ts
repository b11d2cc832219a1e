import type { AddressInfo } from 'node:net';
import { createSiteServer } from '@/lib/publish/serve-site';

export interface Served {
  readonly origin: string;
  /** Ends every connection, and accepts none until it is begun again. */
  stop(): Promise<void>;
  /** Begins again, at the same address. */
  start(): Promise<void>;
  /** Lets every answer wait, by milliseconds. */
  delay(by: number): void;
}

/** A published folder at an origin of its own, whose line can be cut. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createSiteServer(folder);
  const [answer] = server.listeners('request') as ((...asked: unknown[]) => void)[];
  let wait = 0;
  server
    .removeAllListeners('request')
    .on('request', (...asked) => setTimeout(() => answer?.(...asked), wait));
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    start: () => listen(port),
    delay(by) {
      wait = by;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
