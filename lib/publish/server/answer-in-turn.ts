import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Answers a request; resolves when the answer has been handed over, or its reader is gone. Must not reject. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers the requests of a connection one after the other. Node.js begins with all that have come in at once, each
 * with a file open and a piece of it in memory: from a few kilobytes of short requests that makes hundreds of
 * megabytes. Who has more than `most` waiting reads no answers, and is cut off.
 */
export function answerInTurn(answer: Answer, most: number): (...exchange: Parameters<Answer>) => void {
  const lines = new WeakMap<Socket, { waiting: number; last: Promise<void> }>();
  return (request, response) => {
    const { socket } = request;
    const line = lines.get(socket) ?? { waiting: 0, last: Promise.resolve() };
    lines.set(socket, line);
    if (line.waiting >= most) {
      socket.destroy();
      return;
    }
    line.waiting++;
    line.last = line.last.then(async () => {
      if (!socket.destroyed) await answer(request, response);
      line.waiting--;
    });
  };
}
