import { readQuery } from '../links';
import { whenParsed } from './when-parsed';

/** What the glossary's own script offers. */
export interface GlossaryModule {
  filterSenses(part: HTMLElement): void;
}

/** Brings the glossary's own script when its filter is first used, or at once if the address asks for something. */
export function upgradeGlossary(): void {
  whenParsed(() => {
    const part = document.querySelector<HTMLElement>('search[data-module]');
    const address = part?.dataset.module;
    if (!part || !address) return;
    const begin = () => {
      import(address).then(
        ({ filterSenses }: GlossaryModule) => filterSenses(part),
        // A box that does nothing is worse than none.
        () => part.remove(),
      );
    };
    if (readQuery(location.search)) begin();
    else part.addEventListener('focusin', begin, { once: true });
  });
}
