import { isSeen } from './is-seen';
import { listTargets } from './list-targets';
import { nameElement } from './name-element';

/** The attribute by which the accessibility tree's nodes are found again. */
const mark = 'data-asked';

/** What is written on each control, in the order of their marks: what somebody who speaks to it would say. */
export function listNames(): readonly { readonly element: string; readonly words: string }[] {
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  // A box that only scrolls is no control, and what is not drawn yet is not told of yet.
  const controls = listTargets().filter(
    (element) =>
      element.matches('a, button, input, select, textarea, summary') &&
      element.checkVisibility({ contentVisibilityAuto: true }),
  );
  return controls.map((element, index) => {
    element.setAttribute(mark, String(index));
    return { element: nameElement(element), words: wordsOn(element) };
  });
}

function wordsOn(element: Element): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  const walker = document.createTreeWalker(label ?? element, NodeFilter.SHOW_TEXT);
  let words = '';
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    // How a word is read stands above it, and is not a word more.
    if (!parentElement || !isSeen(parentElement) || parentElement.closest('rt, rp, select, textarea'))
      continue;
    // A letter or two that assistive technology is not told of are a sign, and no word.
    const isSign = data.trim().length <= 2 && parentElement.closest('[aria-hidden=true]');
    if (!isSign) words += data;
  }
  return words.replace(/\s+/g, ' ').trim();
}
