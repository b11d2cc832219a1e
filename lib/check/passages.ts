import type { ProseBlock } from '../content/prose';
import type { EssaySources } from '../content/sources';
import { type LayerId, type Localized, languages, type SegmentId } from '../model';

/** What stands side by side in both languages: a segment, or several that either language merged. */
export interface Passage {
  /** In the order of the source. */
  readonly ids: readonly SegmentId[];
  /** What the first of them is about, where that is known. */
  readonly layer: LayerId | undefined;
  readonly blocks: Localized<readonly ProseBlock[]>;
}

const known = new WeakMap<EssaySources, readonly Passage[]>();

/** The passages of an essay that stand in both languages, in the order of the source; prepared once for an essay. */
export function passagesOf(essay: EssaySources): readonly Passage[] {
  const found = known.get(essay) ?? collect(essay);
  known.set(essay, found);
  return found;
}

function collect({ essay, annotations, prose }: EssaySources): Passage[] {
  const { ja, en } = prose;
  if (!ja.prose || !en.prose) return [];
  const source = prose[essay.data?.source ?? 'ja'].prose ?? ja.prose;
  const join = createUnion();
  for (const { ids } of [...ja.prose.blocks, ...en.prose.blocks])
    for (const { id } of ids) join.unite(ids[0]?.id ?? id, id);

  const passages = new Map<SegmentId, { ids: SegmentId[]; ja: ProseBlock[]; en: ProseBlock[] }>();
  for (const id of source.places.keys()) {
    const root = join.find(id);
    const passage = passages.get(root) ?? { ids: [], ja: [], en: [] };
    passage.ids.push(id);
    passages.set(root, passage);
  }
  for (const language of languages) {
    for (const block of prose[language].prose?.blocks ?? []) {
      const id = block.ids[0]?.id;
      if (id !== undefined) passages.get(join.find(id))?.[language].push(block);
    }
  }
  return [...passages.values()]
    .filter((passage) => passage.ja.length > 0 && passage.en.length > 0)
    .map((passage) => ({
      ids: passage.ids,
      layer: annotations.data?.segments.get(passage.ids[0] ?? '')?.layer,
      blocks: { ja: passage.ja, en: passage.en },
    }));
}

/** Disjoint sets of ids, each found by one of its members (Tarjan 1975, with path halving). */
function createUnion() {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let above = parents.get(at); above !== undefined; above = parents.get(at)) {
      const beyond = parents.get(above);
      if (beyond === undefined) return above;
      parents.set(at, beyond);
      at = beyond;
    }
    return at;
  };
  return {
    find,
    unite(one: string, other: string) {
      const [a, b] = [find(one), find(other)];
      if (a !== b) parents.set(b, a);
    },
  };
}
