import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  /** By name in lower case; what came twice is joined with a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Waiting longer than this for the end of a conversation is a fault: the server hangs. */
const patience = 60_000;

/** A socket to the server on this machine, once it is open. Errors after that are the peer's and are passed over. */
export function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', reject).once('connect', () => {
      socket.off('error', reject).on('error', () => {});
      resolve(socket);
    });
  });
}

/**
 * Sends these bytes as they are, and gives every answer that comes before the server closes the connection. Unlike
 * `fetch`, it tidies neither address nor headers. Rejects if the server neither answers nor closes.
 * `bodiless` says that the answers are those to HEAD.
 */
export async function talk(
  port: number,
  bytes: string | Uint8Array,
  { bodiless = false }: { readonly bodiless?: boolean } = {},
): Promise<Answer[]> {
  const socket = await open(port);
  const received: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no end after ${patience} ms`));
      socket.destroy();
    }, patience);
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.write(bytes);
  });
  return readAnswers(Buffer.concat(received), bodiless);
}

/** The answers in what a connection brought (RFC 9112, § 6.3, without transfer codings, which the server never uses). */
export function readAnswers(bytes: Buffer, bodiless = false): Answer[] {
  const answers: Answer[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
    if (end < 0 || !status) throw new Error(`Unexpected bytes instead of an answer: ${rest.subarray(0, 80)}`);
    const headers = new Map<string, string>();
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*?)\s*$/.exec(line) ?? [];
      const key = name.toLowerCase();
      const earlier = headers.get(key);
      headers.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
    }
    rest = rest.subarray(end + 4);
    const none = bodiless || status === 304 || status === 204 || status < 200;
    const length = none ? 0 : Number(headers.get('content-length') ?? rest.length);
    if (rest.length < length) throw new Error(`Unexpected end after ${rest.length} of ${length} bytes`);
    answers.push({ status, headers, body: rest.subarray(0, length) });
    rest = rest.subarray(length);
  }
  return answers;
}
