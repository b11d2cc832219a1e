import type { Way } from '../reading-place';

/**
 * The way of vertical text, from the right edge of its box to the left one. The box counts as wide as the window is
 * high, so that a place means the same in both, and can be taken from one to the other.
 */
export function wayOf(article: HTMLElement): Way {
  const scale = () => innerHeight / article.clientWidth;
  /** Once the box has gone from the window, what is read is below it. */
  const isGone = () => article.getBoundingClientRect().bottom < 1;
  return {
    measure(rect) {
      if (isGone()) return rect;
      const { right } = article.getBoundingClientRect();
      return { top: (right - rect.right) * scale(), height: rect.width * scale() };
    },
    move(by) {
      if (isGone()) scrollBy({ top: by, behavior: 'instant' });
      else article.scrollBy({ left: -by / scale(), behavior: 'instant' });
    },
  };
}
