/** Takes the readings that were drawn over a text away, and leaves its nodes as they were before. */
export function takeReadings(text: Element): void {
  const parents = new Set<Node>();
  for (const reading of text.querySelectorAll('rt[data-reading]')) {
    const ruby = reading.parentElement;
    if (!ruby?.parentNode) continue;
    parents.add(ruby.parentNode);
    reading.remove();
    ruby.replaceWith(...ruby.childNodes);
  }
  for (const parent of parents) parent.normalize();
}
