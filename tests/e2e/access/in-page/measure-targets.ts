import { listTargets } from './list-targets';
import { nameElement } from './name-element';

/** Something to press that is too small for some. */
export interface SmallTarget {
  readonly element: string;
  readonly width: number;
  readonly height: number;
  readonly needed: 24 | 44;
}

/**
 * Targets under 24 px that neither stand in a sentence nor keep their distance (WCAG 2.2, 2.5.8), and those that
 * `main` selects under 44 px (2.5.5).
 */
export function measureTargets(main: string): {
  readonly measured: number;
  readonly small: readonly SmallTarget[];
} {
  const targets = listTargets().map((element) => ({ element, ...boxOf(element) }));
  const undersized = targets.filter(({ width, height }) => Math.min(width, height) < 24 - 0.05);
  const small = new Map<string, SmallTarget>();
  const note = (target: (typeof targets)[number], needed: 24 | 44) => {
    const name = nameElement(target.element);
    const [width, height] = [target.width, target.height].map((size) => Math.round(size * 10) / 10);
    small.set(name, { element: name, width: width ?? 0, height: height ?? 0, needed });
  };
  for (const target of targets) {
    const { element, width, height } = target;
    if (element.matches(main) && Math.min(width, height) < 44 - 0.05) note(target, 44);
    if (!undersized.includes(target) || isInSentence(element)) continue;
    const isCrowded = targets.some(
      (other) =>
        other !== target &&
        !other.element.contains(element) &&
        !element.contains(other.element) &&
        (undersized.includes(other)
          ? Math.hypot(other.x - target.x, other.y - target.y) < 24
          : distance(target, other) < 12),
    );
    if (isCrowded) note(target, 24);
  }
  return { measured: targets.length, small: [...small.values()] };
}

interface Box {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The largest box of a target; a label around a control is pressed for it. */
function boxOf(element: Element): Box {
  const label = element instanceof HTMLInputElement ? element.closest('label') : undefined;
  const boxes = [element, ...(label ? [label] : [])].flatMap((each) => [...each.getClientRects()]);
  const [largest = element.getBoundingClientRect()] = boxes.sort(
    (a, b) => b.width * b.height - a.width * a.height,
  );
  const { left, top, width, height } = largest;
  return { x: left + width / 2, y: top + height / 2, width, height };
}

/** How far the middle of one is from the edge of the other. */
function distance(one: Box, other: Box): number {
  const x = Math.max(0, Math.abs(one.x - other.x) - other.width / 2);
  const y = Math.max(0, Math.abs(one.y - other.y) - other.height / 2);
  return Math.hypot(x, y);
}

/** A link among words that lead nowhere is as high as its line. */
function isInSentence(element: Element): boolean {
  if (!isInline(element)) return false;
  const block = blockOf(element);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (!parentElement || !/[\p{L}\p{N}]/u.test(data) || parentElement.closest('a, button, label, summary'))
      continue;
    if (blockOf(parentElement) === block) return true;
  }
  return false;
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display.startsWith('inline');
}

/** What the element's lines are in: itself, unless it is inline. */
function blockOf(element: Element): Element {
  let block = element;
  while (isInline(block) && block.parentElement) block = block.parentElement;
  return block;
}
