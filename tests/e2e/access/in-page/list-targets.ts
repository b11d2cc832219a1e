import { isSeen } from './is-seen';

/** What can be pressed or has the focus in turn. */
export const targetSelector =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Everything that can be pressed and is to be seen, in document order. */
export function listTargets(root: ParentNode = document): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>(targetSelector)].filter(
    (element) => !element.matches(':disabled') && (isSeen(element) || isCovering(element)),
  );
}

/** A control without a look of its own that lies over its label, and is pressed there. */
function isCovering(element: Element): boolean {
  const label = element instanceof HTMLInputElement && element.labels?.[0];
  return Boolean(label && isSeen(label));
}
