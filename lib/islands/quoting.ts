import { hasQuote, hasReference } from '../links';
import { whenParsed } from './when-parsed';

/** What quoting's own script offers, which is loaded when words are first selected, or an address tells of some. */
export interface QuoteModule {
  /** Offers to quote what is selected, now and whenever that changes. */
  watchSelection(): void;
  /** Shows what the address points at beyond its fragment. */
  followReference(): void;
  /** Offers to quote what is selected, or else the sentence or passage at hand, and moves the focus there. */
  quoteHere(): void;
}

let loading: Promise<QuoteModule> | undefined;

/** Has quoting ready for whoever needs it, and loads nothing for anybody else. */
export function upgradeQuoting(): void {
  // Before the first paint: what the fragment names is not lit unless it is found to be what was quoted.
  document.documentElement.toggleAttribute('data-quote', hasQuote(location.search));
  whenParsed(follow);
  // Going back does not count as a change of the fragment alone, where the query changes too.
  for (const event of ['hashchange', 'popstate'] as const) addEventListener(event, follow);
  const begin = () => {
    const { isCollapsed = true, anchorNode } = getSelection() ?? {};
    if (isCollapsed || !anchorNode?.parentElement?.closest('[data-segment]')) return;
    document.removeEventListener('selectionchange', begin);
    use((quote) => quote.watchSelection());
  };
  document.addEventListener('selectionchange', begin);
}

/** By key. */
export function quoteHere(): void {
  use((quote) => quote.quoteHere());
}

function follow(): void {
  const id = location.hash.slice(1);
  // A sentence that is no longer there is left to its passage; what is lit goes out when the address no longer says so.
  if (loading || hasReference(location.search) || (/\.\d+$/.test(id) && !document.getElementById(id)))
    use((quote) => quote.followReference());
}

function use(task: (quote: QuoteModule) => void): void {
  const address = document.querySelector<HTMLElement>('.quote-bar')?.dataset.module;
  if (!address) return;
  loading ??= import(address);
  // What failed to load is asked for again the next time.
  loading.then(task, () => {
    loading = undefined;
  });
}
