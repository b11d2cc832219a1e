/** The glossary's filter: a bundle of its own, loaded when it is first used. */

import { createMatcher } from '../../glossary/create-matcher';
import { readQuery, withQuery } from '../../links';
import { languageSwitch } from '../language-switch';

/** How long typing rests before the address tells of it, in milliseconds: browsers take only so many changes. */
const rest = 300;

/** How many entries are shown or hidden within a frame. */
const atOnce = 100;

/** A part of the list under a heading of its own, with the link that leads to it. */
interface Group {
  readonly element: HTMLElement;
  readonly way: HTMLElement | null | undefined;
  readonly entries: readonly { readonly element: HTMLElement; readonly keys: string }[];
}

/**
 * Leaves of the glossary what the filter in `part` asks for, as one types and from the start by the address. What
 * each sense is found by is in the list itself.
 */
export function filterSenses(part: HTMLElement): void {
  const box = part.querySelector('input');
  const status = part.querySelector<HTMLElement>('[role=status]');
  const texts = part.querySelector('a');
  if (!box || !status || !texts) return;
  const groups = [...document.querySelectorAll<HTMLElement>('.glossary-group')].map(
    (element): Group => ({
      element,
      way: document.querySelector(`.glossary-groups a[href="#${element.id}"]`)?.closest('li'),
      entries: [...element.querySelectorAll<HTMLElement>('[data-keys]')].map((entry) => ({
        element: entry,
        keys: entry.dataset.keys ?? '',
      })),
    }),
  );
  const toggle = createToggle();
  let first: HTMLElement | undefined;
  const { hint = '', found = '', none = '' } = status.dataset;
  const searchPage = texts.href;
  let resting = 0;

  /** Has the address tell what is asked for. */
  const tell = () => {
    clearTimeout(resting);
    const query = box.value.trim();
    if (query === readQuery(location.search)) return;
    // What the fragment names may be hidden by now.
    history.replaceState(history.state, '', withQuery(location.href.replace(/#.*/, ''), query));
  };

  const apply = () => {
    const matches = createMatcher(box.value);
    let left = 0;
    const changed: HTMLElement[] = [];
    first = undefined;
    for (const { element, way, entries } of groups) {
      const before = left;
      for (const entry of entries) {
        const isHidden = matches?.(entry.keys) === false;
        if (!isHidden) {
          left++;
          first ??= entry.element;
        }
        if (entry.element.hidden !== isHidden) changed.push(entry.element);
      }
      element.hidden = left === before;
      if (way) way.hidden = element.hidden;
    }
    toggle(changed);
    const words = matches ? (left > 0 ? found.replace('#', String(left)) : none) : hint;
    if (status.textContent !== words) status.textContent = words;
    texts.hidden = !matches;
    const query = box.value.trim();
    texts.href = withQuery(searchPage, query);
    const other = languageSwitch();
    if (other) other.href = withQuery(other.href, query);
    clearTimeout(resting);
    resting = window.setTimeout(tell, rest);
  };

  box.addEventListener('input', (event) => {
    // What an input method has not settled yet is not asked for yet.
    if (!(event instanceof InputEvent && event.isComposing)) apply();
  });
  box.addEventListener('compositionend', apply);
  box.addEventListener('change', tell);
  box.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing || box.value === '') return;
    if (key === 'Escape') {
      box.value = '';
      apply();
    } else if (key === 'Enter') {
      tell();
      first?.querySelector('a')?.click();
    } else return;
    event.preventDefault();
  });

  // Whoever typed before this had come is not made to type again.
  box.value ||= readQuery(location.search);
  if (box.value && !part.hasAttribute('data-composing')) apply();
}

/**
 * What shows those elements that are hidden and hides those that are not, the first at once and the rest a frame at a
 * time, so that no key waits for thousands; what is left of one turn when the next begins is dropped.
 */
function createToggle(): (elements: readonly HTMLElement[]) => void {
  let next = 0;
  const toggle = (elements: readonly HTMLElement[]) => {
    cancelAnimationFrame(next);
    for (const element of elements.slice(0, atOnce)) element.hidden = !element.hidden;
    if (elements.length > atOnce) next = requestAnimationFrame(() => toggle(elements.slice(atOnce)));
  };
  return toggle;
}
