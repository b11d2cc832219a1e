import type { Severity } from '../../content/severity';
import type { FaultRecord } from './gather-faults';

/** What was looked at. */
export interface Looked {
  readonly essays: number;
  readonly passages: number;
  readonly terms: number;
}

/**
 * What `npm run check -- --format json` prints. Nothing of it changes its meaning or goes while `version` is 1; keys may
 * be added.
 */
export interface JsonReport {
  readonly version: 1;
  readonly summary: Looked & Readonly<Record<'errors' | 'warnings' | 'infos', number>>;
  /** By file, and in each from its beginning to its end. */
  readonly faults: readonly FaultRecord[];
}

/** The report as JSON, with a line end after it. */
export function jsonReport(faults: readonly FaultRecord[], looked: Looked): string {
  const count = (wanted: Severity) => faults.filter(({ severity }) => severity === wanted).length;
  const report: JsonReport = {
    version: 1,
    summary: { ...looked, errors: count('error'), warnings: count('warning'), infos: count('info') },
    faults,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
