import type { VFile } from 'vfile';
import type { SegmentId } from '../model';
import { hashAlignments } from './hash-alignments';
import { hashSegments } from './hash-segments';
import { acceptIds, type Recorded, serialiseLedger } from './ledger';
import type { EssaySources } from './sources';
import { writeLedger } from './write-ledger';

export interface Acceptance {
  /** The segments to record; all of them, if absent. */
  readonly ids?: readonly SegmentId[] | undefined;
  /** Who has read the translations against their source. */
  readonly by?: string;
  /** 2026-11-23 */
  readonly today: string;
}

export interface Accepted {
  /** The ledgers that changed, and how many segments were accepted in each. */
  readonly written: readonly { readonly path: string; readonly count: number }[];
  /** Why nothing was written. */
  readonly refusal?: string;
}

/**
 * Records segments of checked `essays` in their ledgers. Nothing is written if any of `files` has an error other than
 * one of the ledger's own, or if an id is in no essay or in several.
 */
export async function acceptSegments(
  essays: readonly EssaySources[],
  files: readonly VFile[],
  { ids, by, today }: Acceptance,
): Promise<Accepted> {
  const blocking = files.flatMap(({ messages }) => messages).find(isBlocking);
  if (blocking) return { written: [], refusal: 'first mend the errors that are not about the ledger.' };

  const hashes = new Map(essays.map((essay) => [essay, hashesOf(essay)]));
  for (const id of ids ?? []) {
    const holders = essays.filter((essay) => hashes.get(essay)?.has(id));
    if (holders.length === 0) return { written: [], refusal: `no essay holds a segment \`${id}\`.` };
    if (holders.length > 1) {
      const slugs = holders.map(({ slug }) => slug).join(' or ');
      return { written: [], refusal: `\`${id}\` is in several essays; say which with --essay ${slugs}.` };
    }
  }

  const written: { path: string; count: number }[] = [];
  for (const [{ ledger, hasLedger }, all] of hashes) {
    const wanted = ids === undefined ? all : new Map([...all].filter(([id]) => ids.includes(id)));
    if (!ledger.data || wanted.size === 0) continue;
    const text = serialiseLedger(acceptIds(ledger.data, wanted, today, by));
    if (hasLedger && text === String(ledger.file)) continue;
    try {
      await writeLedger(ledger.file.path, text);
    } catch (error) {
      return { written, refusal: `${ledger.file.path} could not be written (${error}).` };
    }
    written.push({ path: ledger.file.path, count: wanted.size });
  }
  return { written };
}

function isBlocking({ fatal, ruleId }: VFile['messages'][number]): boolean {
  return fatal === true && !ruleId?.startsWith('ledger-');
}

function hashesOf({ essay, prose, annotations }: EssaySources): Map<SegmentId, Recorded> {
  const source = essay.data && prose[essay.data.source].prose;
  if (!source) return new Map();
  const { ja, en } = prose;
  const alignments =
    annotations.data && ja.prose && en.prose
      ? hashAlignments(annotations.data, { ja: ja.prose, en: en.prose })
      : new Map<SegmentId, string>();
  return new Map(
    [...hashSegments(source)].map(([id, hash]) => {
      const alignment = alignments.get(id);
      return [id, { source: hash, ...(alignment !== undefined && { alignment }) }];
    }),
  );
}
