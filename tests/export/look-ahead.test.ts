import { describe, expect, it } from 'vitest';
import { lookAhead } from '@/lib/export/look-ahead';

describe('lookAhead', () => {
  it('gives the results in order, and has no more under way than it may', async () => {
    let underWay = 0;
    let most = 0;
    const tasks = Array.from({ length: 20 }, (_, number) => async () => {
      most = Math.max(most, ++underWay);
      // The first take the longest.
      for (let turn = 20; turn > number; turn--) await Promise.resolve();
      underWay--;
      return number;
    });
    const found: number[] = [];
    for await (const number of lookAhead(tasks, 3)) found.push(number);
    expect(found).toEqual(tasks.map((_, number) => number));
    expect(most).toBe(3);
  });

  it('throws what a task throws', async () => {
    const tasks = [async () => 1, async () => Promise.reject(new Error('No'))];
    const found = lookAhead(tasks, 2);
    expect(await found.next()).toEqual({ done: false, value: 1 });
    await expect(found.next()).rejects.toThrow('No');
  });
});
