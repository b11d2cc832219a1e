import type { SettingName } from '../settings';
import { keepChoices, readChoices } from './choices';
import { holdText } from './hold-text';
import { putOffLists } from './put-off-lists';
import { holdPlace, placeBeforeChange, placeBeingRead } from './reading-place';
import { whenParsed } from './when-parsed';

/** What the script offers that a choice brings with it. */
export interface SettingModule {
  /** Fetches what the choice needs, before the place is taken that is to be held: the reader can move meanwhile. */
  prepare?(choice: string): Promise<unknown> | undefined;
  /**
   * Follows the choice, an empty one being the default; done when the layout is. The document has been parsed. `line`, if
   * there is one, is to hold the same letter as before.
   */
  applyChoice(choice: string, line?: Range): Promise<void> | void;
}

const { dataset } = document.documentElement;
const modules: Partial<Record<SettingName, Promise<SettingModule>>> = {};

/**
 * Sets the page as its reader has chosen, before it is first painted: the stylesheet follows attributes of the root
 * element, and the line being read stays where it is. A choice may bring a script of its own; at first the text is
 * held back until that has run, so that nobody sees it jump.
 */
export function upgradeSettings(): void {
  const form = document.querySelector<HTMLFormElement>('form.settings');
  // The front door offers no settings, but follows the colours.
  const { theme } = readChoices();
  if (theme) dataset.theme = theme;
  if (!form) return;
  const done = apply(form, true);
  if (done) holdText(done);
  // Another tab, or a page kept for going back, may have been left with other choices.
  addEventListener('storage', () => apply(form));
  addEventListener('pageshow', ({ persisted }) => persisted && apply(form));
  const keep = () => {
    keepChoices(Object.fromEntries(new FormData(form)) as Record<string, string>);
    putOffLists();
    apply(form);
  };
  // The control answers at once, and the text in the frame after, whatever work it makes.
  for (const event of ['change', 'reset'] as const)
    form.addEventListener(event, () => requestAnimationFrame(() => setTimeout(keep)));
}

/** Follows all choices at once, but for those that need a script; gives what is done when they have had theirs. */
function apply(form: HTMLFormElement, isFirst = false): Promise<void> | undefined {
  const choices = readChoices();
  const needed: (readonly [Promise<SettingModule>, string])[] = [];
  for (const field of form.querySelectorAll<HTMLElement>('[data-setting]')) {
    const name = field.dataset.setting as SettingName;
    const choice = choices[name] ?? '';
    if (choice) dataset[name] = choice;
    else delete dataset[name];
    for (const radio of field.querySelectorAll('input')) radio.checked = radio.value === choice;
    const address = field.dataset.module;
    if (!address || !(choice || modules[name])) continue;
    modules[name] ??= import(address);
    needed.push([modules[name], choice]);
  }
  const follow = async () => {
    await Promise.allSettled(needed.map(async ([module, choice]) => (await module).prepare?.(choice)));
    // At first nothing has moved yet, but the browser may just have gone to what the address names.
    const place = isFirst ? placeBeingRead() : placeBeforeChange();
    await Promise.allSettled(
      needed.map(async ([module, choice]) => (await module).applyChoice(choice, place?.line?.range)),
    );
    if (place) holdPlace(place);
  };
  const done = new Promise<void>(whenParsed).then(follow);
  return needed.length > 0 ? done : undefined;
}
