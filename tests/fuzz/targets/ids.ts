import fc from 'fast-check';
import { examineTree } from '../../hostile/examine-tree';
import { makeTree } from '../../hostile/make-tree';
import { readBaseLibrary } from '../base-library';
import { anyId } from '../scraps';
import type { Target } from '../target';

const { texts, images } = readBaseLibrary();

/** What the base library calls things; each stands for itself wherever it occurs as an id. */
const renamed = {
  segment: ['opening', 'boil', 'bowl', 'title'],
  claim: ['patience', 'heat'],
  track: ['pot', 'whisk'],
  level: ['leaf', 'water'],
  term: ['tea', 'water'],
  sense: ['drink'],
  slug: ['tea'],
} as const;

type Kind = keyof typeof renamed;
const kinds = Object.keys(renamed) as Kind[];

/** Other ids in place of those of the base library: of segments, claims, layers, terms, senses and essays. */
export const ids: Target<{ kind: Kind; which: number; id: string; isEverywhere: boolean }[]> = {
  name: 'ids',
  share: 8,
  input: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      which: fc.nat(3),
      id: anyId,
      isEverywhere: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  examine(changes) {
    let changed = new Map(texts);
    for (const { kind, which, id, isEverywhere } of changes) {
      const names = renamed[kind];
      const from = names[which % names.length] ?? '';
      changed = new Map(
        [...changed].map(([path, text]) => rename(path, text, { kind, from, id, isEverywhere })),
      );
    }
    const { faults, refusals, library } = examineTree(makeTree(changed, images));
    return { isAccepted: library !== undefined, refusals, faults };
  },
};

interface Renaming {
  readonly kind: Kind;
  readonly from: string;
  readonly id: string;
  readonly isEverywhere: boolean;
}

function rename(path: string, text: string, { kind, from, id, isEverywhere }: Renaming): [string, string] {
  // A folder cannot be called so that it is another path; what the disk allows is for its own tests.
  const named = id.replaceAll('/', '-').replaceAll('\0', '') || 'x';
  if (kind === 'slug') return [path.replace(`essays/${from}/`, () => `essays/${named}/`), text];
  if (kind === 'term' && path === `glossary/${from}.yaml`) return [`glossary/${named}.yaml`, text];
  if (kind === 'segment' && path.endsWith('.md'))
    return [path, isEverywhere || path.includes('ja') ? text.replaceAll(`#${from} `, () => `#${id} `) : text];
  if (!path.endsWith('.yaml')) return [path, text];
  const pattern = new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g');
  const files = filesOf[kind] ?? ['glossary'];
  return [path, files.some((name) => path.includes(name)) ? text.replace(pattern, () => quoted(id)) : text];
}

/** Where a kind of id stands besides the texts. */
const filesOf: Partial<Record<Kind, readonly string[]>> = {
  segment: ['annotations', 'ledger', 'readings'],
  claim: ['annotations'],
  track: ['annotations'],
  level: ['annotations'],
};

/** An id as YAML, in quotes where it has to be. */
function quoted(id: string): string {
  return /^[\w-]+$/.test(id) ? id : JSON.stringify(id);
}
