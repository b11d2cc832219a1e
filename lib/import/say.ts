import type { VFile } from 'vfile';
import { createLocator } from '../content/locate';
import { reportFault } from '../content/report-fault';

/** How much a remark asks of the author: nothing, a look, or a mend before anything can be imported. */
export type Weight = 'info' | 'warning' | 'error';

/**
 * Says things about a file that is being imported, by offsets into it: what was found, what was done, and the mend.
 * Of the same thing more than `most` times, the rest is counted.
 */
export type Say = (
  rule: string,
  reason: string,
  details?: { readonly at?: number | undefined; readonly note?: string; readonly weight?: Weight },
) => void;

/** Of one kind of remark, how many are said one by one. */
const most = 20;

export interface Speaker {
  readonly say: Say;
  /** Says how many remarks of each kind were left out; to be called once, at the end. */
  finish(): void;
}

/** Prepares to speak about `file`, whose value is the text that offsets count in. */
export function createSpeaker(file: VFile): Speaker {
  const locate = createLocator(String(file));
  const counts = new Map<string, number>();
  const report: Say = (rule, reason, { at, note, weight = 'warning' } = {}) => {
    const message = reportFault(file, rule, reason, {
      ...(at !== undefined && { place: locate(at) }),
      note,
      isWarning: weight !== 'error',
    });
    if (weight === 'info') message.fatal = undefined;
  };
  return {
    say(rule, reason, details) {
      const count = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, count);
      if (count <= most || details?.weight === 'error') report(rule, reason, details);
    },
    finish() {
      for (const [rule, count] of counts) {
        if (count > most) report(rule, `… and ${count - most} more of the same`, { weight: 'info' });
      }
    },
  };
}
