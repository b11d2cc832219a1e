/** How long, in milliseconds, and how much the server bears with. A reader on a bad line stays well within all of it. */
export interface Limits {
  /** From the connection, or the first byte of another request on it, to the end of the headers. */
  readonly headers: number;
  /** The same, to the end of a body, which no request here needs. */
  readonly request: number;
  /** Without a byte in either direction while an answer is under way. */
  readonly silence: number;
  /** For an answer as a whole. */
  readonly answer: number;
  /** Between an answer and the next request. */
  readonly idle: number;
  /** Connections at once; more are closed as they come. */
  readonly connections: number;
  /** Requests on one connection that wait for their turn; whoever sends more is cut off. */
  readonly waiting: number;
}

export const limits: Limits = {
  headers: 10_000,
  request: 15_000,
  silence: 20_000,
  answer: 300_000,
  idle: 5_000,
  connections: 1_000,
  waiting: 100,
};
