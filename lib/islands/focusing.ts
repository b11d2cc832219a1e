import { readFocus } from '../links';
import { holdText } from './hold-text';
import { whenParsed } from './when-parsed';

/** What the script offers that keeps the reader to a layer or a claim. */
export interface FocusModule {
  followFocus(): void;
}

/**
 * Brings that script when an address first asks for it. Without script a stylesheet does the same for as long as the
 * fragment says so.
 */
export function upgradeFocus(): void {
  let isLoading = false;
  const begin = async () => {
    const address = document.querySelector<HTMLElement>('main')?.dataset.module;
    if (isLoading || !address) return;
    isLoading = true;
    const { followFocus }: FocusModule = await import(address);
    followFocus();
  };
  const isAsked = () => readFocus(location.search, location.hash);
  if (isAsked()) holdText(new Promise<void>(whenParsed).then(begin));
  addEventListener('hashchange', () => isAsked() && begin());
}
