/**
 * What the worker uses of its global scope (Service Workers, W3C), whose types cannot stand beside those of the DOM in
 * one project.
 */
export interface WorkerScope {
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
    unregister(): Promise<boolean>;
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  readonly navigator: Pick<Navigator, 'language' | 'locks'> & {
    readonly connection?: { readonly saveData?: boolean };
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: LongEvent & { readonly source: unknown }) => void,
  ): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}

export interface LongEvent {
  waitUntil(done: Promise<unknown>): void;
}

export interface FetchEvent extends LongEvent {
  readonly request: Request;
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
