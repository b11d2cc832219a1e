import type { Language } from '../model';
import { isSafeAddress } from '../render/safe-address';
import type { Say } from './say';

/** What becomes of an address: the one that the essay uses, or none, for a reason. */
export type SettledAddress = { readonly url: string } | { readonly refusal: string };

/** What a format needs besides the text. */
export interface ReadingContext {
  readonly language: Language;
  readonly say: Say;
  /** The address under which the essay shows an image beside the text. */
  readonly image: (address: string) => SettledAddress;
  /** The address to which the essay links for a relative one. */
  readonly link: (address: string) => SettledAddress;
}

/**
 * Makes relative links whole, if it is known where the text stood (`https://example.org/guide/`); refuses them else.
 * Links to passages that the text itself gives an id stay: `#reading`.
 */
export function linkFrom(base: string | undefined, text: string): ReadingContext['link'] {
  const comments = text.matchAll(/<!--[ \t]*((?:#[a-z0-9-]+[ \t]*)+)-->/g);
  const ids = new Set([...comments].flatMap(([, ids = '']) => ids.trim().split(/[ \t]+/)));
  return (address) => {
    if (ids.has(address)) return { url: address };
    const url = base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
    return url !== undefined && isSafeAddress(url)
      ? { url }
      : { refusal: 'one that leads somewhere from here' };
  };
}
