import { isSeen } from './is-seen';

/** Where boxes stand: by what they are, the distinct places at which such boxes are found. */
export type Layout = Readonly<Record<string, readonly string[]>>;

/** Parts of a page that lines are made of, or that their text alone makes. */
const inText =
  'br, wbr, b, strong, em, span[data-sentence], a[data-term], ruby, rt, rp, sup, script, template, svg *';

/**
 * Every kind of box of the page with its inline start and width, each found at, and how it follows the box before it:
 * so far below, beside or over it. Boxes are told apart by tag, class and language, so that more text of the same kind
 * changes nothing.
 */
export function describeLayout(): Layout {
  const layout = new Map<string, Set<string>>();
  const note = (key: string, value: string) => layout.set(key, (layout.get(key) ?? new Set()).add(value));
  const visit = (element: Element, path: string) => {
    let before: Element | undefined;
    for (const child of element.children) {
      if (child.matches(inText) || !isSeen(child)) continue;
      const { display } = getComputedStyle(child);
      const name = `${path} ${kindOf(child)}`.trim();
      if (display !== 'contents' && display !== 'inline') {
        const { left, width } = child.getBoundingClientRect();
        note(name, `x ${round(left)}`);
        note(name, `w ${round(width)}`);
        if (before) note(name, `after ${kindOf(before)} ${relation(before, child)}`);
        before = child;
      }
      // A long path says no more than a short one.
      visit(child, `${path.split(' ').slice(-1).join(' ')} ${kindOf(child)}`.trim());
    }
  };
  visit(document.body, '');
  return Object.fromEntries([...layout].map(([name, values]) => [name, [...values].sort()]));
}

function kindOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const text = element.hasAttribute('data-text') ? `[lang=${element.getAttribute('lang')}]` : '';
  return `${tag}${classes}${text}`;
}

/** How a box stands to the one before it, by their borders. */
function relation(before: Element, after: Element): string {
  const [a, b] = [before.getBoundingClientRect(), after.getBoundingClientRect()];
  if (/fixed|absolute|sticky/.test(getComputedStyle(after).position + getComputedStyle(before).position))
    return 'apart';
  if (b.top >= a.bottom - 0.5) return `below ${round(b.top - a.bottom)}`;
  if (b.left >= a.right - 0.5) return `beside ${round(b.left - a.right)}`;
  if (b.right <= a.left + 0.5) return `before ${round(a.left - b.right)}`;
  return 'over';
}

const round = (length: number) => Math.round(length * 2) / 2;
