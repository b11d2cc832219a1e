import { fragments } from '../../links';
import type { Key, KeysModule } from '../keyboard';
import { languageSwitch } from '../language-switch';
import { quoteHere } from '../quoting';
import { currentPassage, goToPassage } from './go-to-passage';
import { goToSentence } from './go-to-sentence';

/** What each key does; the list of them for readers is in the page. */
const actions: Readonly<Record<Key, () => void>> = {
  j: () => goToPassage(1),
  k: () => goToPassage(-1),
  s: () => goToSentence(1),
  S: () => goToSentence(-1),
  r: () => currentPassage()?.querySelector<HTMLElement>('.reveal input')?.click(),
  v: nextView,
  l: () => languageSwitch()?.click(),
  c: () => currentPassage()?.querySelector<HTMLElement>('a[data-permalink]')?.click(),
  q: quoteHere,
  p: () => document.querySelector<HTMLElement>('.aloud-button:not([hidden])')?.click(),
  '/': focusSearch,
  '?': toggleHelp,
};

/** Does what the key is for. */
export const pressKey: KeysModule['pressKey'] = (key) => actions[key]();

function nextView(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=view]')];
  const chosen = radios.findIndex(({ checked }) => checked);
  radios[(chosen + 1) % radios.length]?.click();
}

function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('input.search-box');
  box?.focus();
  box?.select();
}

function toggleHelp(): void {
  const help = document.getElementById(fragments.page('keyboard'));
  const source = document.querySelector<HTMLElement>('.help-button');
  if (help && source && help.togglePopover({ source })) help.focus();
}
