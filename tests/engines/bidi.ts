/** How long an answer may take, in milliseconds: what hangs is to be told. */
const patience = 60_000;

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** A session of WebDriver BiDi over a socket. */
export interface Bidi {
  /** Sends a command and gives its result; throws what the browser answers if it cannot. */
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  close(): void;
}

/** Connects to a browser that listens at `address` (`ws://…`); `hear` is told of every event that is subscribed to. */
export async function connectBidi(
  address: string,
  hear: (method: string, params: unknown) => void,
): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`Nothing answers at ${address}`));
  });
  socket.onmessage = ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id === undefined) hear(answer.method ?? '', answer.params);
    else waiting.get(answer.id)?.(answer);
  };
  socket.onclose = () => {
    for (const settle of waiting.values()) settle({ type: 'error', error: 'the browser is gone' });
  };
  return {
    send<Result>(method: string, params: object = {}) {
      const id = ++last;
      return new Promise<Result>((resolve, reject) => {
        const timer = setTimeout(
          () => waiting.get(id)?.({ type: 'error', error: 'no answer in time' }),
          patience,
        );
        waiting.set(id, ({ type, result, error, message }) => {
          clearTimeout(timer);
          waiting.delete(id);
          if (type === 'success') resolve(result as Result);
          else reject(new Error(`${method}: ${error} ${message ?? ''}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    close: () => socket.close(),
  };
}
