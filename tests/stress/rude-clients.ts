import type { Socket } from 'node:net';
import { becomes, openFiles } from './process-facts';
import { open, readAnswers, talk } from './talk';
import type { Target } from './target';

/** How many of each kind there are, and whether to wait until the server has had enough of those that never end. */
export interface Crowd {
  readonly clients: number;
  readonly untilCut: boolean;
}

/** A server lets a client that does nothing go within this many milliseconds. */
const cutWithin = 60_000;

type Rudeness = (target: Target, crowd: Crowd) => Promise<string[]>;

const ask = (address: string, ...lines: string[]) =>
  `GET ${address} HTTP/1.1\r\nHost: localhost\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;

const several = <T>(count: number, make: (number: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, number) => make(number)));

/** Whether somebody who behaves is still answered, and rightly. */
async function answersOthers(target: Target): Promise<string[]> {
  const [answer] = await talk(target.port, ask(target.address(target.page), 'Connection: close'));
  return answer?.body.equals(target.read(target.page)) ? [] : ['others are not answered meanwhile'];
}

/** Whether the server has closed all of these. */
async function areCut(sockets: readonly Socket[], what: string): Promise<string[]> {
  const left = () => sockets.filter(({ closed }) => !closed).length;
  const cut = await becomes(() => left() === 0, cutWithin);
  return cut ? [] : [`${left()} of ${sockets.length} ${what} are not cut after ${cutWithin / 1000} s`];
}

const leave = (sockets: readonly Socket[]) => {
  for (const socket of sockets) socket.destroy();
};

/** Each kind of client that no server should suffer from, by what it does. */
export const rudenesses: Readonly<Record<string, Rudeness>> = {
  /** Slowloris: headers that never end, a byte at a time, and connections that say nothing at all. */
  'slow headers': async (target, { clients, untilCut }) => {
    const sockets = await several(clients, () => open(target.port));
    for (const [number, socket] of sockets.entries()) {
      socket.resume();
      if (number % 4 > 0) socket.write(`GET / HTTP/1.1\r\nX-${number}: `);
    }
    const drip = setInterval(() => {
      for (const [number, socket] of sockets.entries())
        if (number % 4 > 0 && socket.writable) socket.write('a');
    }, 500);
    const faults = await answersOthers(target);
    if (untilCut) faults.push(...(await areCut(sockets, 'connections without a request')));
    clearInterval(drip);
    leave(sockets);
    return faults;
  },

  /** A request whose body trickles in, for as long as one lets it. */
  'slow bodies': async (target, { clients, untilCut }) => {
    const sockets = await several(clients, () => open(target.port));
    for (const socket of sockets) {
      socket.resume();
      socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n`);
    }
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('a');
    }, 500);
    const faults = await answersOthers(target);
    if (untilCut) faults.push(...(await areCut(sockets, 'connections with a body')));
    clearInterval(drip);
    leave(sockets);
    return faults;
  },

  /** Clients that ask for much and read nothing of it. */
  'slow readers': async (target, { clients, untilCut }) => {
    const sockets = await several(clients, () => open(target.port));
    for (const socket of sockets) {
      socket.pause();
      socket.write(ask(target.address(target.largest)).repeat(40));
    }
    const faults = await answersOthers(target);
    if (untilCut) {
      // A socket that is not read never learns that its peer has gone: the server's own count tells.
      const cut = await becomes(() => (openFiles(target.pid) ?? 0) < clients, cutWithin);
      if (!cut) faults.push(`${clients} readers who do not read are not cut after ${cutWithin / 1000} s`);
    }
    leave(sockets);
    return faults;
  },

  /** Clients that leave in the middle of an answer. */
  'aborted requests': async (target, { clients }) => {
    const faults: string[] = [];
    const before = openFiles(target.pid) ?? 0;
    for (let round = 0; round < 5; round++) {
      const sockets = await several(clients, () => open(target.port));
      await Promise.all(
        sockets.map(
          (socket, number) =>
            new Promise<void>((resolve) => {
              socket.write(ask(target.address(target.largest)).repeat(10));
              const go = () => {
                if (number % 2 > 0) socket.resetAndDestroy();
                else socket.destroy();
                resolve();
              };
              if (number % 3 > 0) socket.once('data', go);
              else go();
            }),
        ),
      );
    }
    const closed = await becomes(() => (openFiles(target.pid) ?? 0) <= before + 2, 10_000);
    if (!closed) faults.push(`${(openFiles(target.pid) ?? 0) - before} files are left open`);
    return [...faults, ...(await answersOthers(target))];
  },

  /** Several requests at once on one connection are answered in their order. */
  'pipelined requests': async (target) => {
    const paths = Array.from({ length: 60 }, (_, at) => target.files[at % target.files.length] ?? '');
    const bytes = paths.map((path) => ask(target.address(path))).join('');
    const answers = await talk(
      target.port,
      `${bytes}${ask(target.address(target.page), 'Connection: close')}`,
    );
    const wrong = paths.filter((path, at) => !answers[at]?.body.equals(target.read(path)));
    return answers.length === paths.length + 1 && wrong.length === 0
      ? []
      : [`${answers.length} of ${paths.length + 1} pipelined requests are answered, ${wrong.length} wrongly`];
  },

  /** Clients that send requests by the thousand and wait for no answer. */
  floods: async (target, { clients }) => {
    const sockets = await several(clients, () => open(target.port));
    const flood = 'GET / HTTP/1.1\r\nHost:a\r\n\r\n'.repeat(20_000);
    for (const socket of sockets) {
      socket.pause();
      socket.write(flood);
    }
    const faults = await answersOthers(target);
    await new Promise((resolve) => setTimeout(resolve, 500));
    faults.push(...(await answersOthers(target)));
    leave(sockets);
    return faults;
  },

  /** More connections than anybody's browser opens, which are then left alone. */
  'idle connections': async (target, { clients, untilCut }) => {
    const sockets = await several(clients * 4, () => open(target.port));
    for (const socket of sockets) {
      socket.resume();
      socket.write(ask(target.address(target.page)));
    }
    const faults = await answersOthers(target);
    if (untilCut) faults.push(...(await areCut(sockets, 'idle connections')));
    leave(sockets);
    return faults;
  },

  /** Bytes of no protocol, cut anywhere. */
  noise: async (target, { clients }) => {
    const sample = Buffer.from(ask(target.address(target.page), 'Accept-Encoding: br', 'Range: bytes=0-9'));
    await several(clients, async (number) => {
      const bytes = Buffer.from(sample);
      // A fixed sequence (Knuth's multiplier), so that what fails can be sent again.
      for (let at = 0; at < 4; at++) {
        const dice = Math.imul(number * 4 + at + 1, 2654435761) >>> 0;
        bytes[dice % bytes.length] = dice >>> 24;
      }
      const socket = await open(target.port);
      const received: Buffer[] = [];
      await new Promise<void>((resolve) => {
        socket.on('data', (chunk: Buffer) => received.push(chunk));
        socket.on('close', () => resolve());
        socket.end(bytes.subarray(0, 1 + (number % bytes.length)));
      });
      readAnswers(Buffer.concat(received));
    });
    return answersOthers(target);
  },
};
