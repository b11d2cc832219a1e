import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../content/severity';
import type { RuleInfo } from '../rule';
import type { FaultRecord } from './gather-faults';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * The report as a SARIF 2.1.0 log (OASIS, 2020): one run, all `rules` with what they are for, and a result for each
 * fault with its region in UTF-16 columns, related places, and a fix where there is one. Paths below the folder where
 * the check was started are relative to `%SRCROOT%`.
 */
export function sarifReport(faults: readonly FaultRecord[], rules: Iterable<RuleInfo>): string {
  const listed = [...rules];
  const indexes = new Map(listed.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Taiyaku', rules: listed.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: withFingerprints(faults).map(([fault, fingerprint]) => ({
          ruleId: fault.rule,
          ...(indexes.has(fault.rule) && { ruleIndex: indexes.get(fault.rule) }),
          level: levels[fault.severity],
          message: { text: `${fault.message}.\n${fault.mend}` },
          locations: [
            { physicalLocation: { artifactLocation: locationOf(fault.file), region: regionOf(fault) } },
          ],
          ...(fault.related.length > 0 && {
            relatedLocations: fault.related.map(({ file, line, column, message }, id) => ({
              id,
              message: { text: message },
              physicalLocation: {
                artifactLocation: locationOf(file),
                region: { startLine: line, startColumn: column },
              },
            })),
          }),
          ...(fault.instead !== undefined && { fixes: [fixOf(fault, fault.instead)] }),
          partialFingerprints: { 'fault/v1': fingerprint },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ id, purpose, severity, isHard = false }: RuleInfo) {
  const exception = isHard
    ? 'No passage can be excepted from this rule.'
    : `Where it does not hold, except the passage in annotations.yaml: \`exceptions: [{ rule: ${id}, because: … }]\`.`;
  return {
    id,
    shortDescription: { text: purpose },
    help: { text: `${purpose} ${exception.replaceAll('`', '')}`, markdown: `${purpose}\n\n${exception}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function locationOf(file: string) {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  const uri = file.split(/[\\/]/).map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function regionOf({ line, column, endLine, endColumn }: FaultRecord) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function fixOf(fault: FaultRecord, instead: string) {
  return {
    description: { text: fault.mend },
    artifactChanges: [
      {
        artifactLocation: locationOf(fault.file),
        replacements: [{ deletedRegion: regionOf(fault), insertedContent: { text: instead } }],
      },
    ],
  };
}

/** What stays the same of a fault when lines before it come and go: file, rule, message, and its number of those. */
function withFingerprints(faults: readonly FaultRecord[]): [FaultRecord, string][] {
  const met = new Map<string, number>();
  return faults.map((fault) => {
    const key = [fault.file, fault.rule, fault.message].join('\n');
    const number = (met.get(key) ?? 0) + 1;
    met.set(key, number);
    return [fault, createHash('sha256').update(`${key}\n${number}`).digest('hex').slice(0, 32)];
  });
}
