import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** How many bytes of a connection are read at a time: room for a few dozen of the shortest requests. */
const size = 1024;

/**
 * A connection whose bytes come a piece at a time, so that it can be cut off between two. Node.js reads 64 kB at once
 * and makes a request of everything in it before anybody can say stop: two thousand of the shortest, 4 MB of memory,
 * for each connection that sends them.
 */
class Pieces extends Duplex {
  readonly #socket: Socket;
  #wanted = false;

  constructor(socket: Socket) {
    super({ allowHalfOpen: true, readableHighWaterMark: size });
    this.#socket = socket
      .on('readable', () => this.#pass())
      .on('end', () => this.push(null))
      .on('error', (error) => this.destroy(error))
      .on('close', () => this.destroy())
      .on('timeout', () => this.emit('timeout'));
  }

  #pass(): void {
    const { readableLength } = this.#socket;
    if (!this.#wanted || readableLength === 0) {
      // Even where there is nothing, reading lets a socket find out that it has ended.
      if (this.#wanted) this.#socket.read(0);
      return;
    }
    this.#wanted = false;
    this.push(this.#socket.read(Math.min(size, readableLength)));
  }

  override _read(): void {
    this.#wanted = true;
    this.#pass();
  }

  override _write(chunk: Uint8Array, _: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error | null) => void): void {
    this.#socket.cork();
    for (const [index, { chunk }] of chunks.entries())
      this.#socket.write(chunk, index === chunks.length - 1 ? done : undefined);
    this.#socket.uncork();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }

  /** What Node.js's HTTP asks of a socket besides: to be closed when it is silent, and after the last answer. */
  setTimeout(milliseconds: number): this {
    this.#socket.setTimeout(milliseconds);
    return this;
  }

  destroySoon(): void {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', () => this.destroy());
  }
}

/** Lets a server read its connections a piece at a time. It serves any stream that it is given as a connection. */
export function readByPieces(server: Server): void {
  const serve = server.listeners('connection');
  server.removeAllListeners('connection').on('connection', (socket: Socket) => {
    for (const listener of serve) listener.call(server, new Pieces(socket));
  });
}
