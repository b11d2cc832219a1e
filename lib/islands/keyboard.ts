import { keepChoices, readChoices } from './choices';
import { whenParsed } from './when-parsed';

/** The keys that do something; those that go on for as long as they are held come first. */
const keys = ['j', 'k', 's', 'S', 'r', 'v', 'l', 'c', 'q', 'p', '/', '?'] as const;
const repeatable = 4;

export type Key = (typeof keys)[number];

/** What the keys' own script offers, which is loaded when the first of them is pressed. */
export interface KeysModule {
  pressKey(key: Key): void;
}

/** Single-key shortcuts, which can be switched off (WCAG 2.1.4) and never take a key from typing or from the browser. */
export function listenToKeys(): void {
  const help = () => document.querySelector<HTMLElement>('.keyboard');
  whenParsed(() => {
    const choice = help()?.querySelector<HTMLInputElement>('.shortcuts');
    if (!choice) return;
    choice.checked = !readChoices().shortcuts;
    choice.addEventListener('change', () => keepChoices({ shortcuts: choice.checked ? '' : 'off' }));
  });
  addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, repeat, target } = event;
    const address = help()?.dataset.module;
    const key = keys.indexOf(event.key as Key);
    if (!address || ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isTyping(target))
      return;
    if (key < 0 || readChoices().shortcuts || (repeat && key >= repeatable)) return;
    event.preventDefault();
    import(address).then(({ pressKey }: KeysModule) => pressKey(event.key as Key));
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
  );
}
