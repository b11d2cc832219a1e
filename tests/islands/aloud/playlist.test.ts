import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlaylist } from '@/lib/islands/aloud/playlist';

it('a playlist goes over all groups to either end, and begins where it is told', () => {
  const groups = fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(groups, fc.nat(5), (all, start) => {
      const items = all.map((group, at) => group.map((_, index) => `${at}.${index}`));
      const list = createPlaylist(items.length, (group) => items[group] ?? []);
      const rest = items.slice(start).flat();
      expect(list.start(start)).toBe(rest.length > 0);
      if (rest.length === 0) return;
      const heard = [list.current()];
      while (list.move(1)) heard.push(list.current());
      expect(heard).toEqual(rest);
      const back = [list.current()];
      while (list.move(-1)) back.push(list.current());
      expect(back.reverse()).toEqual(items.flat());
      const wanted = items[start]?.at(-1);
      list.start(start, (item) => item === wanted);
      expect(list.current()).toBe(wanted ?? rest[0]);
    }),
  );
});
