import type { VFile } from 'vfile';
import type { Fault } from '../content/report-fault';
import type { Sources } from '../content/sources';

/** Reports a fault of the rule that is being checked on a file. */
export type Report = (file: VFile, reason: string, fault?: Fault) => void;

/** One thing that content must not do. */
export interface Rule {
  /** The name of its file, shown with each fault. */
  readonly id: string;
  /** One sentence. */
  readonly purpose: string;
  /** Looks at all sources; what could not be parsed is absent and passed over. */
  check(sources: Sources, report: Report): void;
}
