import type { VFile } from 'vfile';
import { heldIds } from '../check/held-ids';
import type { Localized, SegmentId } from '../model';
import { type Accepted, blockingFault } from './accept-segments';
import { serialiseLedger } from './ledger';
import type { LedgerData } from './schemas';
import type { EssaySources } from './sources';
import { writeLedger } from './write-ledger';

/** What an author says of a passage that is gone. */
export interface Retirement {
  readonly id: SegmentId;
  /** The passages that took its place; its address leads to the first. At least one. */
  readonly into: readonly SegmentId[];
  /** Whether nothing of it is left, and `into` is only where its address leads. */
  readonly isRemoved: boolean;
  /** Why, for readers. */
  readonly because?: Partial<Localized> | undefined;
}

/**
 * Records where the address of a retired id leads. Nothing is written if any of `files` has an error other than one of
 * the ledger's own, or if the id was never published or still is, or a successor is not in the essay.
 */
export async function retireSegment(
  essays: readonly EssaySources[],
  files: readonly VFile[],
  retirement: Retirement,
): Promise<Accepted> {
  const { id, into } = retirement;
  const refuse = (refusal: string): Accepted => ({ written: [], refusal });
  if (blockingFault(files)) return refuse('first mend the errors that are not about the ledger.');
  const [essay, another] = essays.filter(({ ledger }) => ledger.data?.ids.has(id));
  if (!essay?.ledger.data) return refuse(`no ledger holds the id \`${id}\`.`);
  if (another) {
    return refuse(
      `\`${id}\` is in several ledgers; say which with --essay ${essay.slug} or ${another.slug}.`,
    );
  }
  const held = heldIds(essay);
  if (held.has(id)) return refuse(`\`${essay.slug}\` still holds \`${id}\`; take the passage out first.`);
  const unknown = into.find((successor) => !held.has(successor));
  if (unknown !== undefined) return refuse(`\`${essay.slug}\` holds no segment \`${unknown}\`.`);

  const { file, data } = essay.ledger;
  try {
    const isWritten = await writeLedger(file.path, serialiseLedger(retireId(data, retirement)), String(file));
    return isWritten ? { written: [{ path: file.path, count: 1 }] } : { written: [], isOutdated: true };
  } catch (error) {
    return refuse(`${file.path} could not be written (${error}).`);
  }
}

/** The ledger after the retirement; a passage went into one that was there before it by being merged. */
export function retireId(ledger: LedgerData, { id, into, isRemoved, because }: Retirement): LedgerData {
  const known = ledger.ids.get(id);
  if (!known) return ledger;
  const isMerged = into.length === 1 && into.every((successor) => ledger.ids.has(successor));
  const fate = isRemoved ? 'removed' : isMerged ? 'merged' : undefined;
  const ids = new Map(ledger.ids);
  ids.set(id, {
    since: known.since,
    successor: [...into],
    ...(fate && { fate }),
    ...(because && { because }),
  });
  return { ...ledger, ids };
}
