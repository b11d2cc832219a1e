import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../../content/report-fault';
import type { Severity } from '../../content/severity';

/**
 * A fault of content, as `--format json` gives it. Lines and columns count from 1, columns in UTF-16 units; the end is
 * the place after the last character. Paths are as an author would type them from where the check was started.
 */
export interface FaultRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  /** What was found and what was expected. */
  readonly message: string;
  readonly mend: string;
  /** What could stand instead of the text at the place, where that mends the fault. */
  readonly instead?: string;
  /** Other places that have to do with it. */
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The faults on `files`, by file in their order, and in each from its beginning to its end. */
export function gatherFaults(files: readonly VFile[]): FaultRecord[] {
  return files.flatMap(({ path, messages }) =>
    messages.map((message) => recordOf(path, message)).sort((a, b) => a.line - b.line || a.column - b.column),
  );
}

function recordOf(file: string, message: VFileMessage): FaultRecord {
  const { place, line = 1, column = 1, ruleId, reason, note, expected, cause } = message;
  const end = place && 'end' in place ? place.end : undefined;
  const [instead] = expected ?? [];
  return {
    file,
    line,
    column,
    endLine: end?.line ?? line,
    endColumn: end?.column ?? column,
    severity: severityOf(message),
    rule: ruleId ?? '',
    message: reason,
    mend: note ?? '',
    ...(instead !== undefined && { instead }),
    related: isRemark(cause)
      ? [
          {
            file: cause.file ?? file,
            line: cause.line ?? 1,
            column: cause.column ?? 1,
            message: cause.reason.replace(`, in ${cause.file}`, ''),
          },
        ]
      : [],
  };
}

function isRemark(cause: unknown): cause is VFileMessage {
  return cause instanceof Error && 'reason' in cause;
}
