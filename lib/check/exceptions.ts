import type { VFile } from 'vfile';
import type { Fault } from '../content/report-fault';
import type { EssaySources, Sources } from '../content/sources';
import { languages, type SegmentId } from '../model';
import { createBlockFinder } from './find-block';

/** An exception that an author made: the passage, and its number in the passage's list. */
export interface Exception {
  readonly essay: EssaySources;
  readonly segment: SegmentId;
  readonly index: number;
  readonly rule: string;
}

export interface Exceptions {
  readonly all: readonly Exception[];
  /** Whether a fault of `rule` is excepted; the exception then counts as used. */
  excuse(rule: string, file: VFile, fault: Fault | undefined): boolean;
  isUsed(exception: Exception): boolean;
}

/** Collects the exceptions in the annotations of all essays. */
export function collectExceptions({ essays }: Sources): Exceptions {
  const all: Exception[] = [];
  // For each file of an essay, its exceptions by rule and passage.
  const byFile = new Map<VFile, Map<string, Exception>>();
  const blockFinders = new Map<VFile, ReturnType<typeof createBlockFinder>>();
  for (const essay of essays) {
    const { annotations, prose } = essay;
    const own = [...(annotations.data?.segments ?? [])].flatMap(([segment, { exceptions }]) =>
      exceptions.map(({ rule }, index): Exception => ({ essay, segment, index, rule })),
    );
    if (own.length === 0) continue;
    all.push(...own);
    const byKey = new Map(own.map((exception) => [keyOf(exception.rule, exception.segment), exception]));
    byFile.set(annotations.file, byKey);
    for (const language of languages) {
      const { file, prose: parsed } = prose[language];
      byFile.set(file, byKey);
      if (parsed) blockFinders.set(file, createBlockFinder(parsed));
    }
  }
  const used = new Set<Exception>();

  return {
    all,
    excuse(rule, file, fault) {
      const exceptions = byFile.get(file);
      if (!exceptions) return false;
      const line = fault?.place && ('start' in fault.place ? fault.place.start.line : fault.place.line);
      const block = line === undefined ? undefined : blockFinders.get(file)?.(line);
      const passages = fault?.passage === undefined ? block?.ids.map(({ id }) => id) : [fault.passage];
      const exception = passages
        ?.map((passage) => exceptions.get(keyOf(rule, passage)))
        .find((found) => found !== undefined);
      if (exception) used.add(exception);
      return exception !== undefined;
    },
    isUsed: (exception) => used.has(exception),
  };
}

function keyOf(rule: string, segment: SegmentId): string {
  return `${rule} ${segment}`;
}
