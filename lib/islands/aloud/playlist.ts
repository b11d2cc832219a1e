/** Where one is in what is read: items, which come in groups that are looked at only when they are reached. */
export interface Playlist<Item> {
  /** The item at hand; none if there is none at all. */
  current(): Item | undefined;
  /** Goes to the next item or to the one before; says whether there is one. */
  move(step: 1 | -1): boolean;
  /** Goes to the first item of a group that `isWanted`, else to its first, else to the next there is. */
  start(group: number, isWanted?: (item: Item) => boolean): boolean;
  /** The group at hand. */
  group(): number;
}

/** A list of the items that `itemsOf` gives for each of `count` groups; a group may have none. */
export function createPlaylist<Item>(
  count: number,
  itemsOf: (group: number) => readonly Item[],
): Playlist<Item> {
  let group = 0;
  let items: readonly Item[] = [];
  let at = 0;
  /** Goes to the nearest group that has any items, from `wanted` on. */
  const open = (wanted: number, step: 1 | -1): boolean => {
    for (let next = wanted; next >= 0 && next < count; next += step) {
      const found = itemsOf(next);
      if (found.length === 0) continue;
      group = next;
      items = found;
      at = step > 0 ? 0 : found.length - 1;
      return true;
    }
    return false;
  };
  return {
    current: () => items[at],
    move(step) {
      if (!items[at + step]) return open(group + step, step);
      at += step;
      return true;
    },
    start(wanted, isWanted = () => false) {
      if (!open(wanted, 1)) return false;
      if (group === wanted) at = Math.max(0, items.findIndex(isWanted));
      return true;
    },
    group: () => group,
  };
}
