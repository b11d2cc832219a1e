/** A value of JSON-LD. */
export type JsonLd = string | number | boolean | readonly JsonLd[] | { readonly [key: string]: JsonLd };

/**
 * The text of a `<script type="application/ld+json">`. Every `<` is escaped, so that nothing in it ends the element or
 * opens a comment (HTML, section 4.12.1.3, "Restrictions for contents of script elements").
 */
export function toDataBlock(nodes: readonly JsonLd[]): string {
  const [only] = nodes;
  const whole =
    nodes.length === 1 && typeof only === 'object' && !Array.isArray(only) ? only : { '@graph': nodes };
  return JSON.stringify({ '@context': 'https://schema.org', ...whole }).replaceAll('<', '\\u003c');
}
