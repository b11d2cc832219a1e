import { once } from 'node:events';
import { connect } from 'node:net';
import { type Running, startServer } from './start-server';
import { open } from './talk';

/** A server that is asked to stop has done so after this many milliseconds, whoever holds on to it. */
const bound = 5_000;

const within = <T>(time: number, promise: Promise<T>): Promise<T | 'late'> =>
  Promise.race([promise, new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), time).unref())]);

/** Clients that would keep a server from stopping: silent, in the middle of a request, idle, and not reading. */
async function holdOn({ target }: Running) {
  const sockets = await Promise.all(Array.from({ length: 4 }, () => open(target.port)));
  const [, dripping, idle, deaf] = sockets;
  dripping?.write('GET / HTTP/1.1\r\nX: ');
  idle?.resume().write(`GET ${target.address(target.page)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  deaf?.pause().write(`GET ${target.address(target.largest)} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(40));
  await new Promise((resolve) => setTimeout(resolve, 200));
  return sockets;
}

const refuses = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(true));
  });

/** Stops servers of a folder in every way, with clients that hold on; what was wrong, a line each. */
export async function stopping(folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const running = await startServer(folder);
    const sockets = await holdOn(running);
    running.child.kill(signal);
    const how = await within(bound, running.end);
    if (how !== 0) faults.push(`${signal}: ${how} instead of exit code 0 within ${bound} ms`);
    if (how !== 'late' && !(await refuses(running.target.port)))
      faults.push(`${signal}: the port is still served`);
    for (const socket of sockets) socket.destroy();
    running.child.kill('SIGKILL');
  }
  for (const signals of [
    ['SIGTERM', 'SIGTERM'],
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGINT'],
  ] as const) {
    // A busy machine may deliver a signal late; not three times.
    let how = await endsOnSecond(folder, signals);
    for (let again = 0; how === 'late' && again < 2; again++) how = await endsOnSecond(folder, signals);
    if (how !== 0) faults.push(`${signals.join(', then ')}: ${how} instead of exit code 0 at once`);
  }
  faults.push(...(await finishes(folder)));
  return faults;
}

async function endsOnSecond(folder: string, [first, second]: readonly [NodeJS.Signals, NodeJS.Signals]) {
  const running = await startServer(folder);
  const sockets = await holdOn(running);
  running.child.kill(first);
  await new Promise((resolve) => setTimeout(resolve, 200));
  running.child.kill(second);
  const how = await within(1_000, running.end);
  for (const socket of sockets) socket.destroy();
  running.child.kill('SIGKILL');
  return how;
}

/** An answer that is under way when the signal comes arrives whole, and its connection is not kept for another. */
async function finishes(folder: string): Promise<string[]> {
  const { target, child, end } = await startServer(folder);
  const socket = await open(target.port);
  const received: Buffer[] = [];
  socket.write(`GET ${target.address(target.largest)} HTTP/1.1\r\nHost: a\r\n\r\n`);
  await once(socket, 'readable');
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  await within(bound, once(socket, 'close'));
  const whole = Buffer.concat(received).subarray(-target.read(target.largest).length);
  const how = await within(bound, end);
  child.kill('SIGKILL');
  return [
    ...(whole.equals(target.read(target.largest)) ? [] : ['an answer under way was cut off by SIGTERM']),
    ...(how === 0 ? [] : [`${how} instead of exit code 0 after an answer under way`]),
  ];
}
