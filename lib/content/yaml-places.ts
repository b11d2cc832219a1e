import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { createLocator } from './locate';
import type { Position } from './report-fault';

/**
 * Where the value at `path` stands, or its key. A path that leads nowhere gets the place of the last value on the
 * way: what is missing is missing there.
 */
export type FindPlace = (path: readonly PropertyKey[], part?: 'key' | 'value') => Position;

/** Prepares to find the places of a document's values in `text`, from which it was parsed. */
export function createFindPlace(document: Document, text: string): FindPlace {
  const locate = createLocator(text);
  const indexed = new WeakMap<YAMLMap, Map<string, Pair>>();

  // The library looks a key up by walking the whole map, which would make rules on big maps quadratic.
  const pairOf = (map: YAMLMap, key: string): Pair | undefined => {
    let index = indexed.get(map);
    if (!index) {
      index = new Map(map.items.map((pair) => [keyText(pair), pair]));
      indexed.set(map, index);
    }
    return index.get(key);
  };

  const placeOf = (node: unknown): Position | undefined => {
    if (!isNode(node) || !node.range) return undefined;
    const [start, end] = node.range;
    return { start: locate(start), end: locate(end) };
  };

  return (path, part = 'value') => {
    let place = placeOf(document.contents) ?? { start: locate(0), end: locate(0) };
    let node: unknown = document.contents;
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      if (!isCollection(node)) break;
      const item = isMap(node) ? pairOf(node, String(step)) : node.items[Number(step)];
      if (item === undefined) break;
      if (isPair(item)) {
        const isWanted = part === 'key' && depth === path.length - 1;
        place = (isWanted ? undefined : placeOf(item.value)) ?? placeOf(item.key) ?? place;
        node = item.value;
      } else {
        place = placeOf(item) ?? place;
        node = item;
      }
    }
    return place;
  };
}

/** A pair's key as the text that becomes the property's name. */
export function keyText({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}
