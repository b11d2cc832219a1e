import { pageFragment, senseFragment } from '../links';
import { closest } from './closest';
import { isPlainClick } from './plain-click';
import { whenIdle } from './when-idle';

/**
 * How long a pointer rests on a term before its preview opens, and is away before it closes, in milliseconds: longer
 * where the entry is a sheet at the foot of the window, to which the pointer has a way to go.
 */
const patience = CSS.supports('position-visibility:always') ? 300 : 900;

/**
 * Opened by pointer, an entry closes when the pointer has left it; by key, when the focus has. Escape or a tap
 * elsewhere close it in any case, which the browser does for a popover of the kind `auto`. A preview turns into what
 * it previews when the term is clicked, and a second click on the term closes that.
 */
type State = { readonly is: 'closed' } | { readonly is: 'preview' | 'pinned'; readonly term: HTMLElement };

let state: State = { is: 'closed' };
let timer = 0;
/** The term that was open and pinned when the pointer went down on it, so that this click means "close". */
let pressed: HTMLElement | undefined;

const popover = document.createElement('div');
const nameId = pageFragment('gloss-name');

/** Opens a term's entry where the term stands. The links work without this, and keep working with it. */
export function upgradeTerms(): void {
  popover.popover = 'auto';
  popover.id = pageFragment('gloss');
  popover.dataset.gloss = '';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-labelledby', nameId);
  whenIdle(() => {
    for (const term of document.querySelectorAll('a[data-term]'))
      term.setAttribute('aria-haspopup', 'dialog');
  });

  addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const term = termAt(event.target);
    if (term) later(() => preview(term));
    else if (isInside(event.target)) clearTimeout(timer);
  });
  addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    if (termAt(event.target) || isInside(event.target)) later(closeUnlessFocused);
  });
  addEventListener('focusin', ({ target }) => {
    const term = termAt(target);
    if (term?.matches(':focus-visible')) later(() => preview(term));
    else if (isInside(target)) clearTimeout(timer);
  });
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget && (termAt(target) || isInside(target))) later(closeUnlessFocused);
  });
  addEventListener(
    'pointerdown',
    ({ target }) => {
      const term = termAt(target);
      pressed = state.is === 'pinned' && state.term === term ? state.term : undefined;
    },
    { capture: true },
  );
  addEventListener('click', (event) => {
    const term = termAt(event.target);
    if (!term || !isPlainClick(event) || !entryOf(term)) return;
    event.preventDefault();
    clearTimeout(timer);
    const again = event.detail > 0 && pressed === term;
    pressed = undefined;
    if (again) return close();
    open(term, 'pinned');
    // A click without a pointer is Enter, or a screen reader: whoever opens by key goes on by key inside.
    if (event.detail === 0) popover.focus({ preventScroll: true });
  });
  // A change of view or a counterpart hidden again may take the term from the page.
  addEventListener('change', close);
  popover.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') afterClosing();
  });
}

/** Takes nothing away: neither an entry that is being read by key, nor another open popover. */
function preview(term: HTMLElement): void {
  const isBusy = [...document.querySelectorAll('[popover]:popover-open')].some(
    (open) => open !== popover || open.contains(document.activeElement),
  );
  if (!isBusy) open(term, 'preview');
}

function open(term: HTMLElement, is: 'preview' | 'pinned'): void {
  clearTimeout(timer);
  const entry = entryOf(term);
  if (!entry) return;
  if (!popover.isConnected) document.body.append(popover);
  if (state.is !== 'closed' && state.term === term) {
    // A preview that is clicked stays; what stays is not turned back into a preview.
    if (is === 'pinned') state = { is, term };
    if (popover.matches(':popover-open')) return;
  }
  release();
  state = { is, term };
  popover.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  popover.firstElementChild?.setAttribute('id', nameId);
  term.dataset.open = '';
  term.setAttribute('aria-expanded', 'true');
  term.setAttribute('aria-controls', popover.id);
  // The source is the popover's anchor and its place in the order of Tab, so another term needs another showing.
  if (popover.matches(':popover-open')) popover.hidePopover();
  popover.showPopover({ source: term });
}

/** Whoever reads inside by key is not to lose it to a pointer that happens to move. */
function closeUnlessFocused(): void {
  if (!popover.contains(document.activeElement)) close();
}

function close(): void {
  clearTimeout(timer);
  if (popover.matches(':popover-open')) popover.hidePopover();
}

function afterClosing(): void {
  if (state.is === 'closed' || popover.matches(':popover-open')) return;
  const { term } = state;
  release();
  state = { is: 'closed' };
  // The browser gives focus back to the term, which is no wish for another preview.
  if (document.activeElement === term) clearTimeout(timer);
}

function release(): void {
  if (state.is === 'closed') return;
  delete state.term.dataset.open;
  state.term.removeAttribute('aria-controls');
  state.term.setAttribute('aria-expanded', 'false');
}

function later(task: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(task, patience);
}

function termAt(target: EventTarget | null): HTMLElement | null {
  return closest(target, 'a[data-term]');
}

function isInside(target: EventTarget | null): boolean {
  return target instanceof Node && popover.contains(target);
}

/** The entry in the page's own list of terms, which holds what the popover shows. */
function entryOf({ dataset: { term, sense } }: HTMLElement): HTMLElement | null {
  return term && sense ? document.getElementById(senseFragment(term, sense)) : null;
}
