import type { CitationFormats } from '../../citation/cite-passage';
import { announce } from '../announce';
import { closest } from '../closest';
import { passageSelector } from './read-text';

/** What the bar offers to copy. */
export interface Offer extends CitationFormats {
  readonly link: string;
  /** What tells it from other offers: the link without a view. */
  readonly address: string;
}

/** How far the bar stays from the words and from the window's edges, in CSS pixels. */
const distance = 8;

export interface QuoteBar {
  readonly dataset: DOMStringMap;
  show(range: Range, offer: Offer): void;
  hide(): void;
  focus(): void;
  /** The address of what is offered; none while the bar is closed. */
  shown(): string | undefined;
  /** Whether a finger, a pointer or the focus is in it, so that a selection given up meanwhile means nothing. */
  isInUse(): boolean;
  /** Runs `task` when the reader closes the bar, before it forgets what it offered. */
  whenClosed(task: () => void): void;
}

let made: QuoteBar | undefined;

/** The page's bar; `undefined` on a page that has none. */
export function quoteBar(): QuoteBar | undefined {
  const element = document.querySelector<HTMLElement>('.quote-bar');
  if (element) made ??= makeBar(element);
  return made;
}

function makeBar(bar: HTMLElement): QuoteBar {
  let offer: Offer | undefined;
  let range: Range | undefined;
  let isPressed = false;
  let closed = () => {};
  const text = bar.querySelector('textarea');

  const place = () => {
    const rects = [...(range?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last) return;
    const { offsetWidth: width, offsetHeight: height } = bar;
    const room = document.documentElement.clientWidth - width - distance;
    const left = Math.max(distance, Math.min(last.left, room));
    const below = last.bottom + distance;
    const above = first.top - distance - height;
    const top = below + height <= innerHeight ? below : above >= 0 ? above : innerHeight - distance - height;
    bar.style.setProperty('--left', `${Math.round(left + scrollX)}px`);
    bar.style.setProperty('--top', `${Math.round(top + scrollY)}px`);
  };
  const hide = () => {
    if (bar.matches(':popover-open')) bar.hidePopover();
  };
  /** What was quoted is selected again, for whoever goes on from there. */
  const giveBack = () => {
    const selection = getSelection();
    if (!range || !selection?.isCollapsed) return;
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const copy = async (what: keyof Offer, name: string) => {
    const copied = offer?.[what] ?? '';
    try {
      await navigator.clipboard.writeText(copied);
    } catch {
      // Without a clipboard (a page not served securely) the reader takes it by hand.
      if (!text) return;
      text.hidden = false;
      text.value = copied;
      place();
      text.focus();
      text.select();
      return announce('quoteFailed');
    }
    hide();
    if (what === 'link') announce('copied');
    else announce('quoteCopied', name);
  };

  // Pressing a button takes neither the focus nor the selection away.
  addEventListener(
    'pointerdown',
    ({ target }) => {
      isPressed = target instanceof Node && bar.contains(target);
    },
    { capture: true },
  );
  bar.addEventListener('mousedown', (event) => {
    if (event.target !== text) event.preventDefault();
  });
  for (const end of ['click', 'pointercancel'] as const) {
    bar.addEventListener(end, () => {
      isPressed = false;
    });
  }
  bar.addEventListener('click', ({ target }) => {
    const button = closest(target, 'button');
    const what = button?.dataset.copy as keyof Offer | undefined;
    if (what) copy(what, button?.textContent ?? '');
  });
  bar.addEventListener('keydown', ({ key, target }) => {
    const buttons = [...bar.querySelectorAll('button')];
    const at = buttons.indexOf(target as HTMLButtonElement);
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (at >= 0) buttons[at + step]?.focus();
  });
  bar.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'closed') return;
    isPressed = false;
    closed();
    if (bar.contains(document.activeElement)) giveBack();
    offer = undefined;
    if (text) text.hidden = true;
  });
  // What moves lines moves the words that the bar stands at.
  addEventListener('resize', place);
  // The bar goes with the window by itself, but not with the box in which vertical text moves.
  addEventListener('scroll', ({ target }) => target !== document && place(), {
    capture: true,
    passive: true,
  });
  addEventListener('change', ({ target }) => {
    if (target !== text) hide();
  });

  return {
    dataset: bar.dataset,
    show(words, offered) {
      offer = offered;
      range = words.cloneRange();
      if (text) text.hidden = true;
      // Next to the words also for whoever goes from control to control.
      const end = words.endContainer;
      const passage = (end instanceof Element ? end : end.parentElement)?.closest(passageSelector);
      if (passage?.matches('.passage')) passage.append(bar);
      else passage?.after(bar);
      if (!bar.matches(':popover-open')) bar.showPopover();
      place();
    },
    hide,
    focus: () => bar.querySelector('button')?.focus(),
    shown: () => offer?.address,
    isInUse: () => isPressed || bar.contains(document.activeElement),
    whenClosed(task) {
      closed = task;
    },
  };
}
