import { fragments } from '../links';
import { keepChoices, readChoices } from './choices';
import { languageSwitch } from './language-switch';
import { quoteHere } from './quoting';
import { readAloud } from './reading-aloud';
import { placeBeingRead, placeOf } from './reading-place';
import { focusSearch } from './search-box';
import { goToSentence } from './sentences';
import { whenParsed } from './when-parsed';

/** What each key does; the list of them for readers is in the page. */
const actions: Readonly<Record<string, () => void>> = {
  j: () => goTo(1),
  k: () => goTo(-1),
  s: () => goToSentence(1),
  S: () => goToSentence(-1),
  r: () => current()?.querySelector<HTMLElement>('.reveal input')?.click(),
  v: nextView,
  l: () => languageSwitch()?.click(),
  c: () => current()?.querySelector<HTMLElement>('a[data-permalink]')?.click(),
  q: quoteHere,
  p: readAloud,
  '/': focusSearch,
  '?': toggleHelp,
};

/** Keys that go on for as long as they are held. */
const repeatable = ['j', 'k', 's', 'S'];

/** Single-key shortcuts, which can be switched off (WCAG 2.1.4) and never take a key from typing or from the browser. */
export function listenToKeys(): void {
  whenParsed(() => {
    const choice = shortcutChoice();
    if (!choice) return;
    choice.checked = !readChoices().shortcuts;
    choice.addEventListener('change', () => keepChoices({ shortcuts: choice.checked ? '' : 'off' }));
  });
  addEventListener('keydown', (event) => {
    const { key: pressed, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat, target } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isTyping(target)) return;
    const action = Object.hasOwn(actions, pressed) ? actions[pressed] : undefined;
    if (!action || readChoices().shortcuts || (repeat && !repeatable.includes(pressed))) return;
    event.preventDefault();
    action();
  });
}

function shortcutChoice(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('.shortcuts');
}

function toggleHelp(): void {
  const help = document.getElementById(fragments.page('keyboard'));
  const source = document.querySelector<HTMLElement>('.help-button');
  if (help && source && help.togglePopover({ source })) help.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
  );
}

/** The passage that holds the focus, while it is in the window, or else the one being read. */
function current(): HTMLElement | undefined {
  const focused = placeOf(document.activeElement?.closest<HTMLElement>('.passage'));
  const isSeen = focused && focused.top < innerHeight && focused.top + focused.height > 0;
  return (isSeen ? focused : placeBeingRead())?.element;
}

function goTo(step: 1 | -1): void {
  const passages = [...document.getElementsByClassName('passage')] as HTMLElement[];
  const from = passages.indexOf(current() ?? document.body);
  // Below the text, the next passage up is the last.
  const passage = passages[from < 0 && step < 0 ? passages.length - 1 : from + step];
  if (!passage) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function nextView(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=view]')];
  const chosen = radios.findIndex(({ checked }) => checked);
  radios[(chosen + 1) % radios.length]?.click();
}
