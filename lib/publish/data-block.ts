import type { Element } from 'hast';

/**
 * Whether a `<script>` is JSON-LD and well formed: a data block, which browsers do not run (HTML, section 4.12.1,
 * "prepare the script element", ends before it asks the policy).
 */
export function isDataBlock(element: Element): boolean {
  return readDataBlock(element) !== undefined;
}

/** What the JSON-LD of a `<script>` says; `undefined` if it is none, or is not JSON. */
export function readDataBlock({ tagName, properties, children }: Element): unknown {
  if (tagName !== 'script' || properties.src !== undefined || properties.type !== 'application/ld+json') {
    return undefined;
  }
  try {
    return JSON.parse(children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  } catch {
    return undefined;
  }
}

/** Every address that JSON-LD of schema.org names, as its nodes and their pictures do. */
export function addressesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === 'string') return addressing.has(key) ? [value] : [];
    return addressesIn(value);
  });
}

const addressing = new Set(['@id', 'contentUrl', 'image', 'inDefinedTermSet', 'item', 'url']);
