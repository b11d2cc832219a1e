import type { Element, Root } from 'hast';
import type { Position } from 'unist';
import { addressesIn, readDataBlock } from './data-block';
import { eachElement } from './each-element';
import { loadedAddresses } from './loaded-addresses';

interface Found {
  /** The element's name, for messages. */
  readonly element: string;
  /** Where it stood in the exported page. */
  readonly place: Position | undefined;
}

/** What a page refers to, and what in it can be referred to. */
export interface PageLinks {
  readonly ids: ReadonlySet<string>;
  /** Ids that an earlier element has already. */
  readonly repeatedIds: readonly (Found & { readonly id: string })[];
  /** Each once for each kind of element, where it first stands. */
  readonly addresses: readonly (Found & { readonly address: string })[];
  /** Ids of other elements of the page, such as that in `for`. */
  readonly references: readonly (Found & { readonly id: string; readonly attribute: string })[];
}

/** Attributes that hold ids of other elements: by hast's names, and as they are written. */
const referring = {
  ariaActiveDescendant: 'aria-activedescendant',
  ariaControls: 'aria-controls',
  ariaDescribedBy: 'aria-describedby',
  ariaDetails: 'aria-details',
  ariaErrorMessage: 'aria-errormessage',
  ariaFlowTo: 'aria-flowto',
  ariaLabelledBy: 'aria-labelledby',
  ariaOwns: 'aria-owns',
  commandfor: 'commandfor',
  form: 'form',
  headers: 'headers',
  htmlFor: 'for',
  list: 'list',
  popoverTarget: 'popovertarget',
} as const;

/** Metadata that hold addresses. */
const addressing = /^(og:(url|image|video|audio)(:(secure_)?url)?|twitter:image)$/;

/** Gathers a page's ids and links in one pass. The content of a `<template>` is not part of the page, but its links are. */
export function collectLinks(tree: Root): PageLinks {
  const ids = new Set<string>();
  const repeatedIds: (Found & { id: string })[] = [];
  const addresses: (Found & { address: string })[] = [];
  const references: (Found & { id: string; attribute: string })[] = [];
  // A site's links are all kept until its last page is known, and a list of passages names one address again and again.
  const known = new Set<string>();
  eachElement(tree, (element, inTemplate) => {
    const found = { element: element.tagName, place: element.position };
    for (const address of addressesOf(element)) {
      const key = `${element.tagName} ${address}`;
      if (known.has(key)) continue;
      known.add(key);
      addresses.push({ ...found, address });
    }
    if (inTemplate) return;
    const { id } = element.properties;
    if (typeof id === 'string') {
      if (ids.has(id)) repeatedIds.push({ ...found, id });
      ids.add(id);
    }
    for (const [property, attribute] of Object.entries(referring)) {
      const value = element.properties[property];
      if (value === undefined || value === null) continue;
      const named = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/).filter(Boolean);
      for (const id of named) references.push({ ...found, id, attribute });
    }
  });
  return { ids, repeatedIds, addresses, references };
}

function addressesOf(element: Element): string[] {
  const { properties, tagName } = element;
  if (
    tagName === 'a' ||
    tagName === 'area' ||
    (tagName === 'link' && loadedAddresses(element).length === 0)
  ) {
    const address = properties.href ?? properties.xLinkHref;
    return typeof address === 'string' ? [address] : [];
  }
  if (tagName === 'meta') {
    const content = String(properties.content ?? '');
    if (String(properties.httpEquiv ?? '').toLowerCase() === 'refresh') {
      const [, address] = /^[^;,]*[;,]\s*(?:url\s*=\s*)?["']?(.*?)["']?\s*$/i.exec(content) ?? [];
      return address ? [address] : [];
    }
    return addressing.test(String(properties.property ?? properties.name ?? '')) ? [content] : [];
  }
  return [...loadedAddresses(element), ...addressesIn(readDataBlock(element))];
}
