import type { SegmentId } from '../model';
import type { ReadPassage } from './read-passages';

/**
 * Why the readings of passages cannot be said to be reviewed, a line for each reason; none if they can. `ids` names the
 * passages, or, if absent, means all that have proposals.
 */
export function refuseReview(
  essays: readonly { readonly slug: string; readonly passages: readonly ReadPassage[] }[],
  ids: readonly SegmentId[] | undefined,
): string[] {
  const refusals: string[] = [];
  for (const id of ids ?? []) {
    const holders = essays.filter(({ passages }) => passages.some((passage) => passage.id === id));
    if (holders.length === 0)
      refusals.push(`\`${id}\`: no essay has a passage of that id with Japanese text.`);
    if (holders.length > 1)
      refusals.push(
        `\`${id}\`: in several essays; say which with --essay ${holders.map(({ slug }) => slug).join(' or ')}.`,
      );
  }
  for (const { passages } of essays) {
    for (const { id, entry } of passages) {
      if (ids ? !ids.includes(id) : !entry || entry.isReviewed) continue;
      if (!entry) refusals.push(`\`${id}\`: it has no readings yet; npm run readings proposes them.`);
      else if (entry.isStale)
        refusals.push(
          `\`${id}\`: its text has changed since; npm run readings proposes readings for it anew.`,
        );
      else {
        const { missing, unfit, left } = entry.faults;
        const name = (index: number) => entry.words[index]?.word ?? '';
        for (const index of missing)
          refusals.push(`\`${id}\`: ${name(index)} does not stand after the word before it.`);
        for (const index of unfit)
          refusals.push(`\`${id}\`: ${name(index)} cannot be read ${entry.words[index]?.reading}.`);
        if (left.length > 0) refusals.push(`\`${id}\`: ${left.join('、')} without a reading.`);
      }
    }
  }
  return refusals;
}
