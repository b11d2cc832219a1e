/** A selector, as short as tells a person where to look. */
export function nameElement(element: Element): string {
  const own = nameAlone(element);
  if (element.id) return own;
  const holder = element.parentElement?.closest('[id], [class], main, nav, header, footer, body');
  const outer = holder?.closest('[id]') ?? holder;
  return [outer && outer !== holder ? nameAlone(outer) : '', holder ? nameAlone(holder) : '', own]
    .filter(Boolean)
    .join(' ');
}

/** The tag with its id, or else its classes and what the markup promises of it. */
export function nameAlone(element: Element): string {
  const tag = element.tagName.toLowerCase();
  if (element.id) return `${tag}#${element.id}`;
  const classes = [...element.classList].map((name) => `.${name}`).join('');
  const promises = ['data-term', 'data-text', 'data-permalink', 'lang', 'type', 'value']
    .filter((name) => element.hasAttribute(name))
    .map((name) => `[${name}${element.getAttribute(name) ? `=${element.getAttribute(name)}` : ''}]`);
  return `${tag}${classes}${promises.join('')}`;
}
