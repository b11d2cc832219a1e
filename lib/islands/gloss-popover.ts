import { fragments } from '../links';
import { isPlainClick } from './plain-click';
import { whenIdle } from './when-idle';

/** How long a pointer rests on a term before its preview opens, and is away before it closes, in milliseconds. */
const patience = 300;

/**
 * A preview closes when pointer and focus have left; what was opened by a click, a tap or Enter stays until it is
 * closed by Escape or a tap elsewhere, both of which the browser does for a popover of the kind `auto`.
 */
type State =
  | { readonly is: 'closed' }
  | { readonly is: 'preview' | 'pinned'; readonly term: HTMLAnchorElement };

let state: State = { is: 'closed' };
let timer = 0;
/** The term that was open and pinned when the pointer went down on it, so that this click means "close". */
let pressed: HTMLAnchorElement | undefined;
/** Whether focus stood inside when the popover began to close, and must be given back. */
let heldFocus = false;

const popover = document.createElement('div');

/** Opens a term's entry where the term stands. The links work without this, and keep working with it. */
export function upgradeTerms(): void {
  popover.popover = 'auto';
  popover.id = 'gloss';
  popover.dataset.gloss = '';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.setAttribute('aria-labelledby', 'gloss-name');
  whenIdle(() => {
    for (const term of document.querySelectorAll('a[data-term]'))
      term.setAttribute('aria-haspopup', 'dialog');
  });

  addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const term = termAt(event.target);
    if (term) later(() => open(term, 'preview'));
    else if (isInside(event.target)) clearTimeout(timer);
  });
  addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    if (termAt(event.target) || isInside(event.target)) later(closePreview);
  });
  addEventListener('focusin', ({ target }) => {
    const term = termAt(target);
    if (term?.matches(':focus-visible')) later(() => open(term, 'preview'));
    else if (isInside(target)) clearTimeout(timer);
  });
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget && (termAt(target) || isInside(target))) later(isInside(target) ? close : closePreview);
  });
  addEventListener(
    'pointerdown',
    ({ target }) => {
      const term = termAt(target);
      pressed = state.is === 'pinned' && state.term === term ? term : undefined;
    },
    { capture: true },
  );
  addEventListener('click', (event) => {
    const term = termAt(event.target);
    if (!term || !isPlainClick(event) || !entryOf(term)) return;
    event.preventDefault();
    clearTimeout(timer);
    const again = pressed === term;
    pressed = undefined;
    if (again) return close();
    open(term, 'pinned');
    // A click without a pointer is Enter, or a screen reader: whoever opens by key goes on by key inside.
    if (event.detail === 0) popover.focus({ preventScroll: true });
  });
  popover.addEventListener('beforetoggle', () => {
    heldFocus = popover.contains(document.activeElement);
  });
  popover.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') afterClosing();
  });
}

function open(term: HTMLAnchorElement, is: 'preview' | 'pinned'): void {
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
  popover.firstElementChild?.setAttribute('id', 'gloss-name');
  term.dataset.open = '';
  term.setAttribute('aria-expanded', 'true');
  term.setAttribute('aria-controls', popover.id);
  // The source is the popover's anchor and its place in the order of Tab.
  if (!popover.matches(':popover-open')) popover.showPopover({ source: term });
}

function closePreview(): void {
  if (state.is === 'preview') close();
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
  const lost = document.activeElement === document.body || popover.contains(document.activeElement);
  if (heldFocus && lost) term.focus({ preventScroll: true });
  // Focus that comes back asks for no preview.
  if (document.activeElement === term) setTimeout(() => clearTimeout(timer));
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

function termAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>('a[data-term]')) || undefined;
}

function isInside(target: EventTarget | null): boolean {
  return target instanceof Node && popover.contains(target);
}

/** The entry in the page's own list of terms, which holds what the popover shows. */
function entryOf({ dataset: { term, sense } }: HTMLAnchorElement): HTMLElement | null {
  return term && sense ? document.getElementById(fragments.sense(term, sense)) : null;
}
