import { isSeen } from './is-seen';
import { nameElement } from './name-element';

/** What makes the page wider than its window, the innermost of each; nothing that scrolls in a box of its own. */
export function findOverflow(): string[] {
  const root = document.documentElement;
  if (root.scrollWidth <= innerWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return (
      width > 0 && (right > innerWidth + 0.5 || left < -0.5) && !isInScroller(element) && isSeen(element)
    );
  });
  const innermost = wide.filter(
    (element) => !wide.some((other) => other !== element && element.contains(other)),
  );
  return [`the page is ${root.scrollWidth} px wide`, ...innermost.slice(0, 5).map(nameElement)];
}

/** Words that a box cuts off: those that it holds go on beyond it, and nobody can scroll to them. */
export function findCutWords(): string[] {
  const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    // An excerpt is meant to end.
    if (webkitLineClamp !== 'none' || !/\S/.test(element.textContent ?? '') || !isSeen(element)) return false;
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
    return (
      (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1) ||
      (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1)
    );
  });
  return cut.map(nameElement);
}

function isInScroller(element: Element): boolean {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
    if (getComputedStyle(each).overflowX !== 'visible') return true;
  }
  return false;
}
