import type { VFile } from 'vfile';
import type { Fault } from '../content/report-fault';
import type { Severity } from '../content/severity';
import type { Sources } from '../content/sources';
import type { Exceptions } from './exceptions';

/** Reports a fault of the rule that is being checked on a file. */
export type Report = (file: VFile, reason: string, fault?: Fault) => void;

/** What a rule can know besides the sources. */
export interface Round {
  /** The author's day: 2026-11-23. */
  readonly today: string;
  /** The exceptions that authors made; which of them were of use is known to the rules that run last. */
  readonly exceptions: Exceptions;
  /** Everything that can be reported, by name. */
  readonly ruleInfos: ReadonlyMap<string, RuleInfo>;
}

/** What is told of a rule: to authors, in reports, and in the list of rules. */
export interface RuleInfo {
  /** The name of its file, shown with each fault. */
  readonly id: string;
  /** One sentence. */
  readonly purpose: string;
  /** How much its faults matter, unless `check.yaml` says otherwise. */
  readonly severity: Severity;
  /** Without it pages, links or readers would not be safe: no passage is excepted, and it matters no less. */
  readonly isHard?: boolean;
}

/** One thing that content must not do. */
export interface Rule extends RuleInfo {
  /** Whether what it says of an essay depends on other essays, so that a change of one can be a fault of another. */
  readonly isAcross?: boolean;
  /** Whether it asks what the other rules found. */
  readonly isLast?: boolean;
  /** Looks at all sources; what could not be parsed is absent and passed over. */
  check(sources: Sources, report: Report, round: Round): void;
}
