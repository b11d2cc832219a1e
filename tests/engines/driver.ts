/** A browser under automation, as far as journeys need one: what both of the WebDriver protocols can do. */
export interface Driver {
  /** The browser's name and version, as it gives them itself. */
  readonly version: string;
  open(address: string): Promise<void>;
  /** Calls `script`, the text of a function, in the page with `args`, and gives what it resolves to. Both are JSON. */
  call(script: string, args: readonly unknown[]): Promise<unknown>;
  /** Does what pointer and keys do, in the form of WebDriver (W3C), § 15, which BiDi shares. */
  perform(actions: readonly object[]): Promise<void>;
  /** Makes the part of the window in which the page is shown `width` by `height` CSS pixels large. */
  resize(width: number, height: number): Promise<void>;
  /** What is seen of the page, as PNG. */
  picture(): Promise<Buffer>;
  /** The addresses of all tabs, that of the page under test first. */
  tabs(): Promise<string[]>;
  /** Closes all tabs but that of the page under test. */
  closeOtherTabs(): Promise<void>;
  /** What the browser's console has said of faults since this was asked last, if the protocol tells. */
  complaints(): string[];
  stop(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface Engine {
  readonly name: string;
  /** What it stands for, for those who read the list. */
  readonly about: string;
  /** How it comes onto the machine. */
  readonly install: string;
  /** What of it was looked for and is not there. */
  missing(): string[];
  start(): Promise<Driver>;
}

/** The text of a function body that answers a call with JSON, for either protocol. */
export function scriptOf(script: string, args: readonly unknown[]): string {
  // Names are what esbuild, which has read these tests, keeps for functions by a helper of its own.
  return `const __name = (it) => it; return JSON.stringify(await (${script})(...${JSON.stringify(args)})) ?? 'null';`;
}
