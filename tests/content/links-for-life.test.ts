import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { findPassage } from '@/lib/annotations/find-passage';
import { oldAddresses } from '@/lib/annotations/old-addresses';
import { publishedIds } from '@/lib/annotations/published-ids';
import { rowSentences } from '@/lib/annotations/row-sentences';
import { checkLibrary } from '@/lib/check/check-library';
import { acceptIds, emptyLedger, serialiseLedger } from '@/lib/content/ledger';
import { pairById } from '@/lib/content/pair-by-id';
import { parseSources } from '@/lib/content/parse-sources';
import { recordSegments } from '@/lib/content/record-segments';
import type { LedgerData } from '@/lib/content/schemas';
import type { EssaySources } from '@/lib/content/sources';
import { fragments } from '@/lib/links';
import { type Essay, type Language, languages } from '@/lib/model';

/** A passage as an author has it: so many sentences in each language. */
interface Passage {
  readonly id: string;
  readonly ja: number;
  readonly en: number;
  /** Whether its translation stands in one block with that of the next passage. */
  readonly isJoined: boolean;
}

/** What an author does to a text between two editions; numbers choose where, and are taken modulo what there is. */
type Step =
  | { readonly do: 'add' | 'move' | 'reword' | 'join'; readonly at: number; readonly more: number }
  | { readonly do: 'split' | 'splitOff' | 'merge' | 'mergeAnew' | 'replace' | 'remove'; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('add' as const, 'move' as const, 'reword' as const, 'join' as const),
    at: fc.nat(),
    more: fc.nat(),
  }),
  fc.record({
    do: fc.constantFrom(
      'split' as const,
      'splitOff' as const,
      'merge' as const,
      'mergeAnew' as const,
      'replace' as const,
      'remove' as const,
    ),
    at: fc.nat(),
  }),
);

/** An author at work: the text, and what the ledger will have to say of it. */
class Author {
  passages: Passage[] = [];
  ledger: LedgerData = emptyLedger;
  #made = 0;

  constructor() {
    for (let count = 0; count < 3; count++) this.#insert(count, 2, 2);
  }

  take(step: Step): void {
    const { passages } = this;
    const at = step.at % passages.length;
    const passage = passages[at];
    const next = passages[at + 1];
    if (!passage) throw new Error('There is always a passage');
    if (step.do === 'add') this.#insert(at, 1 + (step.more % 3), 1 + (step.more % 2));
    if (step.do === 'move') passages.splice(step.more % passages.length, 0, ...passages.splice(at, 1));
    if (step.do === 'reword') {
      passages[at] = { ...passage, ja: 1 + (step.more % 4), en: 1 + (step.more % 3) };
    }
    if (step.do === 'join') passages[at] = { ...passage, isJoined: !passage.isJoined };
    if (step.do === 'split') {
      const [one, two] = [this.#insert(at + 1, 1, 1), this.#insert(at + 2, 1, 2)];
      this.#retire(at, [one, two]);
    }
    if (step.do === 'splitOff') this.#insert(at + 1, 1, 1);
    if (step.do === 'replace') this.#retire(at, [this.#insert(at + 1, passage.ja, passage.en)]);
    if (next && step.do === 'merge') this.#retire(at, [next.id], 'merged');
    if (next && step.do === 'remove') this.#retire(at, [next.id], 'removed');
    if (next && step.do === 'mergeAnew') {
      const id = this.#insert(at + 2, passage.ja + next.ja, passage.en + next.en);
      this.#retire(at + 1, [id]);
      this.#retire(at, [id]);
    }
  }

  /** A new passage, whose id was never there before. */
  #insert(at: number, ja: number, en: number): string {
    const id = `p${++this.#made}`;
    this.passages.splice(at, 0, { id, ja, en, isJoined: false });
    return id;
  }

  /** What authors write into the ledger by hand; what was never published leaves no trace. */
  #retire(at: number, successor: string[], fate?: 'merged' | 'removed'): void {
    const [passage] = this.passages.splice(at, 1);
    const known = passage && this.ledger.ids.get(passage.id);
    if (!known || !passage) {
      // Its would-be successor takes over from those that were to lead to it.
      this.#redirect(passage?.id, successor);
      return;
    }
    const ids = new Map(this.ledger.ids);
    ids.set(passage.id, { ...known, successor, ...(fate && { fate }) });
    this.ledger = { ...this.ledger, ids };
  }

  /** A passage that came and went between two editions was nobody's successor in print. */
  #redirect(from: string | undefined, to: string[]): void {
    const ids = new Map(
      [...this.ledger.ids].map(([id, fate]) => {
        const successor = fate.successor?.flatMap((each) => (each === from ? to : [each]));
        return [id, { ...fate, ...(successor && { successor: [...new Set(successor)] }) }] as const;
      }),
    );
    this.ledger = { ...this.ledger, ids };
  }

  /** The essay's files as they would be handed in. */
  files() {
    const file = (name: string, value: string) => new VFile({ path: `content/essays/e/${name}`, value });
    const sentences = (word: string, count: number) => word.repeat(count);
    const ja = this.passages.map(({ id, ja }) => `${sentences('これは文だ。', ja)} <!-- #${id} -->`);
    const en: string[] = [];
    for (let at = 0; at < this.passages.length; at++) {
      const { id, en: count, isJoined } = this.passages[at] as Passage;
      const next = isJoined ? this.passages[at + 1] : undefined;
      const text = sentences('This is one. ', count + (next?.en ?? 0)).trim();
      en.push(`${text} <!-- #${id}${next ? ` #${next.id}` : ''} -->`);
      if (next) at++;
    }
    const both = '{ ja: 茶, en: Tea }';
    return {
      'essay.yaml': file(
        'essay.yaml',
        `title: ${both}\nsource: ja\npublished: 2026-01-01\nupdated: 2026-01-01\n`,
      ),
      'ja.md': file('ja.md', `# 茶 <!-- #title -->\n\n${ja.join('\n\n')}\n`),
      'en.md': file('en.md', `# Tea <!-- #title -->\n\n${en.join('\n\n')}\n`),
      'annotations.yaml': file(
        'annotations.yaml',
        `layers:\n  frame: ${both}\n  tracks: [{ id: a, label: ${both} }]\n  levels: [{ id: b, label: ${both} }]\n` +
          `segments:\n${['title', ...this.passages.map(({ id }) => id)].map((id) => `  ${id}: { layer: frame }\n`).join('')}`,
      ),
      'ledger.yaml': file('ledger.yaml', serialiseLedger(this.ledger)),
    };
  }

  /** Publishes an edition, which must be without a fault, and records it. */
  publish(): Essay {
    const files = this.files();
    const sources = parseSources({
      essays: [{ slug: 'e', files, images: [] }],
      terms: [],
      files: Object.values(files),
    });
    checkLibrary(sources);
    const faults = sources.files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal);
    expect(faults.map(String)).toEqual([]);
    const [parsed] = sources.essays as [EssaySources];
    const parts = {
      slug: 'e',
      images: [],
      essay: read(parsed.essay.data),
      annotations: read(parsed.annotations.data),
      prose: { ja: read(parsed.prose.ja.prose), en: read(parsed.prose.en.prose) },
    };
    this.ledger = acceptIds(read(parsed.ledger.data), recordSegments(parsed), { today: '2026-01-01' });
    return pairById({ ...parts, ledger: this.ledger });
  }
}

function read<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('What has no fault can be read');
  return value;
}

/** Every fragment of the reader's page in a locale, as its components make them, with the passage that it is in. */
function fragmentsOf(essay: Essay, locale: Language): string[] {
  return essay.rows.flatMap((row) => [
    ...row.segments.map(({ id }) => fragments.segment(id)),
    ...rowSentences(row, locale).map(({ segment, number }) => fragments.sentence(segment, number)),
    ...oldAddresses(essay, row, locale).flatMap((old) => old.fragments),
  ]);
}

describe('links for life', () => {
  it('lead to a passage in both locales after any history of splits, merges, moves and retirements', () => {
    const editions = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
      minLength: 10,
      maxLength: 24,
    });
    fc.assert(
      fc.property(editions, (history) => {
        const author = new Author();
        const published = { ja: new Set<string>(), en: new Set<string>() };
        const pages = new Set<string>();
        for (const steps of [[], ...history]) {
          for (const each of steps) author.take(each);
          const essay = author.publish();
          const now = publishedIds(essay);
          expect(new Set(now).size).toBe(now.length);
          for (const id of now) pages.add(id);
          expect([...pages].filter((id) => !now.includes(id))).toEqual([]);
          const living = new Set(essay.rows.flatMap(({ segments }) => segments.map(({ id }) => id)));
          for (const id of pages) expect(living.has(findPassage(essay, id)?.segment.id ?? '')).toBe(true);
          for (const { successors } of essay.retired) {
            expect(successors.filter((id) => !living.has(id))).toEqual([]);
          }
          for (const locale of languages) {
            const found = fragmentsOf(essay, locale);
            // An id stands once on a page.
            expect(new Set(found).size).toBe(found.length);
            for (const fragment of found) published[locale].add(fragment);
            const standing = new Set(found);
            expect([...published[locale]].filter((fragment) => !standing.has(fragment))).toEqual([]);
          }
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
