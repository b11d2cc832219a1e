import type { Retired } from '../model';
import { followSuccessors } from './follow-successors';
import type { LedgerData } from './schemas';
import { spokenIn } from './spoken-in';

/** Every retired id of a checked ledger with what became of its passage, in code unit order. */
export function listRetired({ ids, sentences }: LedgerData): Retired[] {
  const retired: Retired[] = [];
  for (const [id, successors] of followSuccessors(ids)) {
    if (!successors) continue;
    const { fate, because } = ids.get(id) ?? {};
    retired.push({
      id,
      successors,
      fate: successors.length > 1 ? 'split' : (fate ?? 'replaced'),
      ...(because && { because: spokenIn(because) }),
      sentences: sentences.get(id) ?? { ja: 0, en: 0 },
    });
  }
  return retired.sort((a, b) => (a.id < b.id ? -1 : 1));
}
