import type { Page } from './page';

/** What a reader does, and what comes of it, in every engine alike. It throws where something else comes of it. */
export interface Journey {
  readonly name: string;
  go(page: Page): Promise<void>;
  /** Without the watch over faults, which is a script more in the pages: for what compares pages with their hashes. */
  readonly isUnwatched?: boolean;
}

export const journey = (name: string, go: Journey['go'], more: Partial<Journey> = {}): Journey => ({
  name,
  go,
  ...more,
});
