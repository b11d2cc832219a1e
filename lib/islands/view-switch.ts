import { hasView, readView, type View, withView } from '../links';
import { keepChoices, readChoices } from './choices';
import { putOffLists } from './put-off-lists';
import { holdPlace, placeBeforeChange } from './reading-place';
import { whenIdle } from './when-idle';
import { whenParsed } from './when-parsed';

/** The view that is chosen; the stylesheet follows the same radio. */
export function chosenView(): View {
  return readView(`?view=${radio(':checked')?.value ?? ''}`);
}

/**
 * Opens the page in the view that its address asks for, or else in the one chosen last, and keeps address and place
 * true to every choice.
 */
export function upgradeViewSwitch(): void {
  const follow = () => {
    const query = hasView(location.search) ? location.search : `?view=${readChoices().view}`;
    const asked = radio(`[value=${readView(query)}]`);
    if (asked) asked.checked = true;
  };
  const record = () => {
    if (radio('')) history.replaceState(history.state, '', withView(location.href, chosenView()));
  };
  follow();
  // A browser that restores forms after a reload does so once the document is parsed.
  whenParsed(follow);
  addEventListener('pageshow', follow);
  // Going back keeps the view that the reader has chosen since.
  addEventListener('popstate', record);
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.name === 'view')) return;
    putOffLists();
    const place = placeBeforeChange();
    if (place) holdPlace(place);
    // The browser looks at the whole head again when the address changes.
    whenIdle(() => {
      keepChoices({ view: target.value });
      record();
    });
  });
}

/** The radio of that state; null on a page that has no views. */
function radio(state: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`input[name=view]${state}`);
}
