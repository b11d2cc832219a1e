import { nameElement } from './name-element';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node | null }[];
}

const shifts: string[] = [];
const take = (entries: PerformanceEntryList) => {
  for (const { value, sources } of entries as Shift[]) {
    const moved = sources.map(({ node }) => (node instanceof Element ? nameElement(node) : '#text'));
    shifts.push(`${value.toFixed(4)}: ${moved.join(', ')}`);
  }
};
const observer = new PerformanceObserver((list) => take(list.getEntries()));
observer.observe({ type: 'layout-shift', buffered: true });

/** Every shift of the layout since the page began to load, with what moved. */
export function listShifts(): readonly string[] {
  take(observer.takeRecords());
  return shifts;
}
