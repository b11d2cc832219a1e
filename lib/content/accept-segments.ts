import type { VFile } from 'vfile';
import type { SegmentId } from '../model';
import { acceptIds, serialiseLedger, type Verdict } from './ledger';
import { recordSegments } from './record-segments';
import type { EssaySources } from './sources';
import { writeLedger } from './write-ledger';

export interface Acceptance extends Verdict {
  /** The segments to record; all of them, if absent. */
  readonly ids?: readonly SegmentId[] | undefined;
}

export interface Accepted {
  /** The ledgers that changed, and how many segments were accepted in each. */
  readonly written: readonly { readonly path: string; readonly count: number }[];
  /** Why nothing was written. */
  readonly refusal?: string;
  /** Whether another has written a ledger since it was read, so that all should be read anew and this done again. */
  readonly isOutdated?: boolean;
}

/**
 * Records segments of checked `essays` in their ledgers. Nothing is written if any of `files` has an error other than
 * one of the ledger's own, or if an id is in no essay or in several.
 */
export async function acceptSegments(
  essays: readonly EssaySources[],
  files: readonly VFile[],
  { ids, ...verdict }: Acceptance,
): Promise<Accepted> {
  if (blockingFault(files))
    return { written: [], refusal: 'first mend the errors that are not about the ledger.' };

  const hashes = new Map(essays.map((essay) => [essay, recordSegments(essay)]));
  for (const id of ids ?? []) {
    const holders = essays.filter((essay) => hashes.get(essay)?.has(id));
    if (holders.length === 0) return { written: [], refusal: `no essay holds a segment \`${id}\`.` };
    if (holders.length > 1) {
      const slugs = holders.map(({ slug }) => slug).join(' or ');
      return { written: [], refusal: `\`${id}\` is in several essays; say which with --essay ${slugs}.` };
    }
  }

  const written: { path: string; count: number }[] = [];
  for (const [{ slug, ledger, hasLedger }, all] of hashes) {
    const wanted = ids === undefined ? all : new Map([...all].filter(([id]) => ids.includes(id)));
    if (!ledger.data || wanted.size === 0) continue;
    const text = serialiseLedger(acceptIds(ledger.data, wanted, { ...verdict, slug }));
    const before = hasLedger ? String(ledger.file) : undefined;
    if (text === before) continue;
    try {
      if (!(await writeLedger(ledger.file.path, text, before))) return { written, isOutdated: true };
    } catch (error) {
      return { written, refusal: `${ledger.file.path} could not be written (${error}).` };
    }
    written.push({ path: ledger.file.path, count: wanted.size });
  }
  return { written };
}

/** An error that keeps a ledger from being written, if there is any: one that is not about ledgers. */
export function blockingFault(files: readonly VFile[]): VFile['messages'][number] | undefined {
  return files
    .flatMap(({ messages }) => messages)
    .find(({ fatal, ruleId }) => fatal === true && !ruleId?.startsWith('ledger-'));
}
