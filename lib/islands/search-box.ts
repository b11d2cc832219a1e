import { readQuery } from '../links';
import { whenParsed } from './when-parsed';

/** What the search's own script offers, which is loaded when the box is first used. */
export interface SearchModule {
  openSearch(box: HTMLInputElement, link: HTMLAnchorElement): void;
}

/** Makes the link to everything there is to browse a box to search it in. The search itself comes on first use. */
export function upgradeSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-box');
  const address = link?.dataset.module;
  if (!link || !address) return;
  const box = document.createElement('input');
  box.type = 'search';
  box.className = link.className;
  box.placeholder = link.textContent ?? '';
  box.setAttribute('aria-label', box.placeholder);
  box.setAttribute('aria-keyshortcuts', '/');
  box.autocomplete = 'off';
  const begin = () => {
    box.removeEventListener('focus', begin);
    import(address).then(({ openSearch }: SearchModule) => openSearch(box, link));
  };
  box.addEventListener('focus', begin);
  link.replaceWith(box);
  // Other pages that are asked to find something look for it themselves.
  const asked = location.pathname === link.pathname && readQuery(location.search);
  if (!asked) return;
  box.value = asked;
  whenParsed(() => box.focus());
}
