/** What storage could not take, or would not give: it can be forbidden, and then all holds for this page. */
const kept: Record<string, object> = {};

/** What the device keeps under `key`, for good or for this tab; nothing where it keeps no object. */
export function readStored<Kept extends object>(
  key: string,
  storage: 'localStorage' | 'sessionStorage' = 'localStorage',
): Partial<Kept> {
  try {
    kept[key] = Object(JSON.parse(window[storage].getItem(key) ?? '{}'));
  } catch {}
  return kept[key] ?? {};
}

/** Keeps `value` under `key` in place of what was there. */
export function writeStored(
  key: string,
  value: object,
  storage: 'localStorage' | 'sessionStorage' = 'localStorage',
): void {
  kept[key] = value;
  try {
    window[storage].setItem(key, JSON.stringify(value));
  } catch {}
}
