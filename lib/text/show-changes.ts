import type { Change } from '../model';

/** How much of what stayed is shown on either side of a change, in UTF-16 units. */
const around = 12;

/**
 * Changes on one line for a terminal, in the notation of `git diff --word-diff`: `…湯を[-沸かす-]{+冷ます+}。` What stayed
 * is cut down to what stands next to a change.
 */
export function showChanges(changes: readonly Change[]): string {
  return changes
    .map(({ kind, text }, index) => {
      if (kind === 'removed') return `[-${text}-]`;
      if (kind === 'added') return `{+${text}+}`;
      const head = index === 0 ? '' : text.slice(0, around);
      const tail = index === changes.length - 1 ? '' : text.slice(-around);
      return text.length <= head.length + tail.length + 1 ? text : `${head}…${tail}`;
    })
    .join('');
}
