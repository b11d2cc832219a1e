import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { breakLabel, widthOf } from '@/lib/argument/break-label';
import { countCrossings } from '@/lib/argument/count-crossings';
import { labelSize, layoutClaims, wordGap, wordSize } from '@/lib/argument/layout-claims';
import { type NestedClaim, nestClaims } from '@/lib/argument/nest-claims';
import { loadLibrary } from '@/lib/content/load-library';
import { type Claim, type Essay, languages, relationKinds } from '@/lib/model';
import en from '@/messages/en.json';
import ja from '@/messages/ja.json';

let essay: Essay;
let all: readonly Essay[];

const words = { ja: ja.relationShort, en: en.relationShort };

beforeAll(async () => {
  const { library } = await loadLibrary(resolve(import.meta.dirname, '../../content'));
  if (!library?.essays[0]) throw new Error('The content has faults');
  all = library.essays;
  essay = library.essays[0];
});

/** Any claims with any relations among them, circles and claims that relate to themselves included. */
const anyClaims = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc
        .array(
          fc.record({
            kind: fc.constantFrom(...relationKinds),
            claim: fc.integer({ min: 0, max: count - 1 }),
          }),
          {
            maxLength: 3,
          },
        )
        .map(
          (relations): Claim => ({
            id: `c${index}`,
            kind: 'observation',
            sentence: { ja: `主張${index}。`, en: `Claim ${index}.` },
            relations: relations.map(({ kind, claim }) => ({ kind, claim: `c${claim}` })),
          }),
        ),
    ),
  ),
);

const flat = (claims: readonly NestedClaim[]): NestedClaim[] =>
  claims.flatMap((claim) => [claim, ...flat(claim.reasons)]);

describe('layoutClaims', () => {
  for (const language of languages) {
    for (const shape of ['wide', 'narrow'] as const) {
      it(`draws every claim and relation of the essay, in ${language}, ${shape}, none over another`, async () => {
        const { nodes, edges, width, height } = await layoutClaims(
          essay.claims,
          language,
          shape,
          words[language],
        );
        expect(nodes.map(({ claim }) => claim.id).sort()).toEqual(essay.claims.map(({ id }) => id).sort());
        expect(edges).toHaveLength(essay.claims.flatMap(({ relations }) => relations).length);
        for (const { points } of edges) expect(points.length).toBeGreaterThan(1);
        for (const [index, a] of nodes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          expect(a.lines.join('').replaceAll(' ', '')).toBe(
            (a.claim.label ?? a.claim.sentence)[language].replaceAll(' ', ''),
          );
          for (const line of a.lines) expect(widthOf(line) * labelSize, line).toBeLessThan(a.width);
          for (const b of nodes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, `${a.claim.id} and ${b.claim.id}`).toBe(true);
          }
        }
        // One is the fewest that any layering, order and placement of the algorithm came to.
        expect(countCrossings(edges)).toBeLessThanOrEqual(1);
      });
    }
  }

  it('leaves room for the word beside each line, clear of other words and of other lines', async () => {
    for (const language of languages) {
      for (const shape of ['wide', 'narrow'] as const) {
        const { edges, nodes } = await layoutClaims(essay.claims, language, shape, words[language]);
        const placed = edges.map((edge) => {
          const { x = 0, y = 0 } = edge.points[0] ?? {};
          const left = x + wordGap;
          const width = widthOf(words[language][edge.kind]) * wordSize;
          return { edge, left, right: left + width, top: y - wordGap - wordSize, bottom: y - wordGap };
        });
        for (const word of placed) {
          const what = `${language} ${shape} ${word.edge.from} ${word.edge.kind}`;
          const meets = (left: number, right: number, top: number, bottom: number) =>
            left < word.right && right > word.left && top < word.bottom && bottom > word.top;
          for (const other of placed)
            if (other !== word)
              expect(meets(other.left, other.right, other.top, other.bottom), what).toBe(false);
          for (const { x, y, width, height } of nodes)
            expect(meets(x, x + width, y, y + height), what).toBe(false);
          for (const { points, ...edge } of edges) {
            for (const [index, b] of points.entries()) {
              const a = points[index - 1];
              if (!a) continue;
              expect(
                meets(Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)),
                `${what} and ${edge.from} ${edge.kind} ${edge.to}`,
              ).toBe(false);
            }
          }
        }
      }
    }
  });

  it('lets no published argument grow wider than its page, however many claims stand on one level', async () => {
    for (const { claims } of all)
      for (const language of languages)
        expect((await layoutClaims(claims, language, 'wide', words[language])).width).toBeLessThanOrEqual(
          736,
        );
  });

  it('gives the same picture for the same claims', async () => {
    expect(await layoutClaims(essay.claims, 'ja', 'wide', words.ja)).toEqual(
      await layoutClaims(essay.claims, 'ja', 'wide', words.ja),
    );
  });
});

describe('countCrossings', () => {
  const edge = (...points: [number, number][]) => ({
    from: 'a',
    to: 'b',
    kind: 'supports' as const,
    points: points.map(([x, y]) => ({ x, y })),
  });

  it('counts lines that cross, and not those that touch or run together', () => {
    expect(countCrossings([edge([0, 0], [10, 10]), edge([0, 10], [10, 0])])).toBe(1);
    expect(countCrossings([edge([0, 0], [10, 0], [10, 10]), edge([5, -5], [5, 5], [20, 5])])).toBe(2);
    expect(countCrossings([edge([0, 0], [10, 0]), edge([0, 0], [10, 0], [10, 5])])).toBe(0);
  });
});

describe('nestClaims', () => {
  it('puts the conclusion of the essay on top, and under it what bears on it', () => {
    const nested = nestClaims(essay);
    const conclusion = nested.find(({ claim }) => claim.id === 'in-step-unlike');
    expect(conclusion?.reasons.map(({ claim, kind }) => `${kind} ${claim.id}`)).toContain(
      'qualifies not-absolute',
    );
  });

  it('tells every claim in full once, and every relation, whatever circles there are', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const all = flat(nestClaims({ ...essay, claims }));
        const full = all.filter(({ isRepeated }) => !isRepeated).map(({ claim }) => claim.id);
        expect(full.sort()).toEqual(claims.map(({ id }) => id).sort());
        expect(all.filter(({ kind }) => kind)).toHaveLength(
          claims.flatMap(({ relations }) => relations).length,
        );
      }),
    );
  });
});

describe('breakLabel', () => {
  it('breaks between words, at the measure', () => {
    expect(breakLabel('Metrics are TVL and price', 'en', 8)).toEqual(['Metrics are', 'TVL and price']);
    expect(breakLabel('指標はTVLとトークン価格', 'ja', 8).join('')).toBe('指標はTVLとトークン価格');
  });

  it('keeps punctuation with the word before it, even behind white space', () => {
    expect(breakLabel('aaaa 。a', 'ja', 2)).toEqual(['aaaa 。', 'a']);
    expect(breakLabel('あ三、一。 。a', 'ja', 4)).toEqual(['あ三、', '一。 。a']);
  });

  it('leaves an opening bracket with what it opens', () => {
    expect(breakLabel('モデル「推論」', 'ja', 4)).toEqual(['モデル', '「推論」']);
    expect(breakLabel('one (two) three', 'en', 3)).toEqual(['one', '(two)', 'three']);
  });

  it('loses nothing, and begins no line with punctuation or white space', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[あ-んア-ンa-z一二三、。「」() ー]{1,30}$/),
        fc.integer({ min: 1, max: 9 }),
        (label, measure) => {
          const lines = breakLabel(label, 'ja', measure);
          expect(lines.join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''));
          for (const line of lines) expect(line).not.toMatch(/^\s|\s$|^$/);
          for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。」)ー]/);
          for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「(]$/);
        },
      ),
    );
  });
});
