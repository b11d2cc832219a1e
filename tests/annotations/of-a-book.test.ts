import { describe, expect, it } from 'vitest';
import { claimsAmong } from '@/lib/annotations/claims-among';
import { findPassage } from '@/lib/annotations/find-passage';
import { indexSegments } from '@/lib/annotations/index-segments';
import { nearestRows } from '@/lib/annotations/nearest-rows';
import { relateClaims } from '@/lib/annotations/relate-claims';
import { loadLibrary } from '@/lib/content/load-library';
import type { Essay, Row } from '@/lib/model';

/** An essay that counts how often its passages and its claims are gone through. */
function counted(essay: Essay): { essay: Essay; counts: { rows: number; claims: number } } {
  const counts = { rows: 0, claims: 0 };
  return {
    counts,
    essay: {
      ...essay,
      get rows() {
        counts.rows++;
        return essay.rows;
      },
      get claims() {
        counts.claims++;
        return essay.claims;
      },
    },
  };
}

describe('what each page of a passage asks of its essay', () => {
  it('goes through the passages and the claims as often for a hundred pages as for one', async () => {
    const { library } = await loadLibrary('tests/fixtures/content');
    const [tea] = library?.essays ?? [];
    if (!tea) throw new Error('The fixture has an essay');
    const ask = (times: number) => {
      const { essay, counts } = counted(tea);
      for (let page = 0; page < times; page++) {
        for (const { segments } of tea.rows) {
          const [{ id, claims }] = segments;
          expect(findPassage(essay, id)?.segment.id).toBe(id);
          claimsAmong(essay, claims);
        }
        indexSegments(essay);
        relateClaims(essay);
      }
      return counts;
    };
    expect(ask(100)).toEqual(ask(1));
  });
});

describe('nearestRows', () => {
  const rows = Array.from({ length: 30 }, (_, number) => ({ number })) as unknown as (Row & {
    number: number;
  })[];
  const near = (at: number, most = 5) =>
    nearestRows(rows, rows[at] as Row, most).map((row) => (row as (typeof rows)[number]).number);

  it('gives those before and after, and as many at either end', () => {
    expect(near(10)).toEqual([8, 9, 10, 11, 12]);
    expect(near(0)).toEqual([0, 1, 2, 3, 4]);
    expect(near(29)).toEqual([25, 26, 27, 28, 29]);
  });

  it('gives all where they are few', () => {
    expect(near(10, 30)).toHaveLength(30);
  });
});
