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
    // An input method can be at work before the script has come, which cannot ask it.
    part.addEventListener('compositionstart', () => part.toggleAttribute('data-composing', true));
    part.addEventListener('compositionend', () => part.toggleAttribute('data-composing', false));
    if (readQuery(location.search)) begin();
    else part.addEventListener('focusin', begin, { once: true });
  });
}
