import { segmentProse } from '../../content/hash-segments';
import type { EssaySources } from '../../content/sources';
import type { SegmentId } from '../../model';
import { type Bigrams, bigramsOf, resemblance } from '../../text/resemblance';
import { didYouMean, worthComparing } from '../did-you-mean';
import { heldIds, isWhole } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml ledger.yaml
 * ids:
 *   ‸stir: { since: 2026-01-02 }
 * ```
 *
 * > Unexpected loss of the published id `stir`, expected it in the prose or with a successor
 *
 * Good:
 *
 * ```yaml ledger.yaml
 * ids:
 *   stir: { since: 2026-01-02, successor: pour }
 * ```
 */
export const ledgerDroppedId: Rule = {
  id: 'ledger-dropped-id',
  purpose: 'A published link never dies: an id that is gone says where its address leads.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file, place } = essay.ledger;
      if (!data || !isWhole(essay)) continue;
      const held = heldIds(essay);
      const unrecorded = [...held.keys()].filter((id) => !data.ids.has(id));
      const dropped = [...data.ids].flatMap(([id, { successor }]) =>
        held.has(id) || successor !== undefined ? [] : [id],
      );
      const likelySuccessor = compareWithHeld(essay, dropped);
      for (const id of dropped) {
        const likely = likelySuccessor(id);
        report(
          file,
          `Unexpected loss of the published id \`${id}\`, expected it in the prose or with a successor`,
          {
            place: place(['ids', id], 'key'),
            note: didYouMean(
              id,
              worthComparing(unrecorded),
              `${likely === undefined ? 'Name' : `The text of \`${likely}\` is most like what it was. Name`} the passage that takes its place: npm run check -- --retire ${id} --into ${likely ?? '<id>'} --essay ${essay.slug} (with --removed if none does), or add \`successor: <id>\` to \`${id}\` here. Or bring the passage back.`,
            ),
          },
        );
      }
    }
  },
};

/** Below this, two texts have little more in common than any two of one essay. */
const leastResemblance = 0.4;

/** Finds for each of the `dropped` ids the held passage that is most like it, by the source that the ledger kept. */
function compareWithHeld(
  { essay, prose, ledger }: EssaySources,
  dropped: readonly SegmentId[],
): (id: SegmentId) => SegmentId | undefined {
  const source = essay.data && prose[essay.data.source].prose;
  const held = new Map<SegmentId, Bigrams>();
  if (source && worthComparing(dropped).length > 0) {
    for (const [id, text] of segmentProse(source)) held.set(id, bigramsOf(text));
  }
  return (id) => {
    const was = ledger.data?.sources.get(id);
    if (was === undefined) return undefined;
    const old = bigramsOf(was);
    let best: { readonly id: SegmentId; readonly score: number } | undefined;
    for (const [candidate, bigrams] of held) {
      const score = resemblance(old, bigrams);
      if (score >= leastResemblance && score > (best?.score ?? 0)) best = { id: candidate, score };
    }
    return best?.id;
  };
}
