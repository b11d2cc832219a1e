import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Target } from './target';

const decoders: Readonly<Record<string, (bytes: Uint8Array) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/**
 * Asks for every file in turn, so many times at so many at a time, by connections that stay open, in every encoding,
 * and compares each answer with the file. Gives what was wrong, a line each.
 */
export async function load(
  target: Target,
  { requests, atATime, onAnswer }: { requests: number; atATime: number; onAnswer?(): void },
): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atATime });
  const expected = new Map(target.files.map((path) => [path, target.read(path)]));
  const faults: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < requests) {
      const number = next++;
      const path = target.files[number % target.files.length] ?? '';
      const accepted = ['br, gzip', 'gzip', 'identity'][number % 3] ?? '';
      try {
        const { status, encoding, body } = await ask(agent, target, target.address(path), accepted);
        const decoded = decoders[encoding ?? '']?.(body) ?? body;
        if (status !== 200) faults.push(`${path}: ${status}`);
        else if (!expected.get(path)?.equals(decoded)) faults.push(`${path}: other bytes than the file's`);
      } catch (error) {
        faults.push(`${path}: ${error instanceof Error ? error.message : error}`);
      }
      onAnswer?.();
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  agent.destroy();
  return faults;
}

function ask(agent: Agent, { port }: Target, path: string, accepted: string) {
  return new Promise<{ status: number | undefined; encoding: string | undefined; body: Buffer }>(
    (resolve, reject) => {
      const asked = request(
        { agent, host: '127.0.0.1', port, path, headers: { 'accept-encoding': accepted } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              encoding: response.headers['content-encoding'],
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      asked.setTimeout(30_000, () => asked.destroy(new Error('no answer after 30 s')));
      asked.on('error', reject).end();
    },
  );
}
