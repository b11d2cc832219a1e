import { adopt } from '../adopt';
import { holdPlace, type Place, placeBeingRead, type WayBox } from '../reading-place';
import { fitCounterparts } from './fit-counterparts';
import { keepPlace, returnToPlace } from './keep-place';
import { moveAlong } from './move-along';
import { lieDown, standUpright } from './stand-upright';
import styles from './vertical.css';
import { wayOf } from './way-of';

/** Ends what watches over the text while it is set vertically. */
let writing: AbortController | undefined;
let isFirst = true;

/** Sets the text of a page that is read in Japanese first vertically, or with an empty choice horizontally again. */
export function applyChoice(choice: string): void {
  const article = document.querySelector<WayBox>(':root:lang(ja) .reader > article');
  if (!article || (choice === 'vertical') === Boolean(writing)) return;
  const place = placeBeingRead();
  if (isFirst) whenShown(() => returnToPlace() || goToFragment(article, place));
  isFirst = false;
  if (writing) setHorizontally(article);
  else setVertically(article);
  // Across the way of reading the page may stand anywhere, so it is the text that is brought into the window.
  if (scrollY > 0 && place && article.contains(place.element))
    article.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (place) holdPlace(place);
}

function setVertically(article: WayBox): void {
  writing = new AbortController();
  const { signal } = writing;
  adopt(styles);
  article.dataset.vertical = '';
  article.tabIndex = 0;
  article.role = 'region';
  article.ariaLabel = article.dataset.name ?? null;
  article.way = wayOf(article);
  standUpright(article);
  fitCounterparts(article);
  moveAlong(article, signal);
  // Browsers leave a part of what has the focus outside a box that scrolls sideways (WCAG 2.2, 2.4.12). What is being
  // pressed stays where it is.
  const show = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(':is(a, input, summary):focus-visible'))
      target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  };
  article.addEventListener('focusin', show, { signal });
  keepPlace(article, article.way, signal);
}

function setHorizontally(article: WayBox): void {
  writing?.abort();
  writing = undefined;
  lieDown(article);
  article.scrollLeft = 0;
  delete article.way;
  for (const name of ['data-vertical', 'tabindex', 'role', 'aria-label']) article.removeAttribute(name);
}

/** Runs `task` before the text is first painted: after all that was chosen has been applied, and the place held. */
function whenShown(task: () => void): void {
  requestAnimationFrame(() => ('held' in document.documentElement.dataset ? whenShown(task) : task()));
}

/** How near to its edge a passage stands that has been gone to, in CSS pixels. */
const edge = 80;

/**
 * What the address names was gone to before the text was set, and is now gone to once more; but a passage that a change
 * of language has put elsewhere stays there.
 */
function goToFragment(article: HTMLElement, place: Place | undefined): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target || !article.contains(target) || (target === place?.element && place.top > edge)) return;
  target.scrollIntoView({ block: 'start', behavior: 'instant' });
}
