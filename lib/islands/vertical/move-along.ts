import { scrollBehavior } from '../scroll-behavior';
import { whenScrolled } from './when-scrolled';

/** How far an arrow moves, in lines. */
const step = 3;

const forward = ['ArrowLeft', 'PageDown', ' ', 'End'];
const backward = ['ArrowRight', 'PageUp', 'Home'];

/**
 * Moves vertical text along the way in which it is read, from right to left, by the wheel and by the keys that move
 * pages elsewhere. At either end of the text they move the page again, so that nobody is caught in it.
 */
export function moveAlong(article: HTMLElement, signal: AbortSignal): void {
  /** Where a movement under way ends, so that the next adds to it. */
  let goal: number | undefined;
  const move = (by: number): boolean => {
    const end = article.clientWidth - article.scrollWidth;
    const from = goal ?? article.scrollLeft;
    const to = Math.min(0, Math.max(end, from - by));
    if (Math.abs(to - from) < 1) return false;
    goal = to;
    article.scrollTo({ left: to, behavior: scrollBehavior() });
    return true;
  };
  const line = () => Number.parseFloat(getComputedStyle(article).lineHeight);
  whenScrolled(
    article,
    () => {
      goal = undefined;
    },
    signal,
  );
  addEventListener(
    'keydown',
    (event) => {
      const { key, target } = event;
      const way = forward.includes(key) ? 1 : backward.includes(key) ? -1 : 0;
      if (!way || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!isReading(article, target) || (event.shiftKey && key !== ' ')) return;
      const page = article.clientWidth - 2 * line();
      const far = key.startsWith('Arrow') ? step * line() : /^(Home|End)$/.test(key) ? Infinity : page;
      if (move(event.shiftKey ? -far : way * far)) event.preventDefault();
    },
    { signal },
  );
  article.addEventListener(
    'wheel',
    (event) => {
      const { deltaX, deltaY, deltaMode, ctrlKey, shiftKey, cancelable } = event;
      if (ctrlKey || shiftKey || !cancelable || Math.abs(deltaX) >= Math.abs(deltaY)) return;
      // What of the text is above the window or below it comes first.
      const { top, bottom } = article.getBoundingClientRect();
      if (deltaY > 0 ? bottom > innerHeight + 1 : top < -1) return;
      const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? line() : deltaMode ? article.clientWidth : 1;
      // A wheel goes in notches, between which the eye wants to be led; a touchpad leads it itself.
      const by = deltaY * unit;
      const isNotch = Math.abs(by) >= 50;
      if (!isNotch) goal = undefined;
      const before = article.scrollLeft;
      if (!isNotch) article.scrollBy({ left: -by, behavior: 'instant' });
      if (isNotch ? move(by) : article.scrollLeft !== before) event.preventDefault();
    },
    { signal, passive: false },
  );
}

/** Whether a key that is pressed there is meant for the text: it fills the window, and nothing else takes the key. */
function isReading(article: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (
    target !== document.body &&
    (!article.contains(target) || target.matches('input, button, summary, textarea'))
  )
    return false;
  const { top, bottom } = article.getBoundingClientRect();
  return top < innerHeight / 2 && bottom > innerHeight / 2;
}
