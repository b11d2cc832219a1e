import { escapeUnseen } from '../../content/escape-unseen';
import type { Severity } from '../../content/severity';
import type { FaultRecord } from './gather-faults';
import { quoteLine } from './quote-line';

export interface TextOptions {
  /** The text of a file, if it could be read. */
  readonly sourceOf: (file: string) => string | undefined;
  /** Whether the reader's terminal shows colours. */
  readonly hasColor: boolean;
  /** How many cells wide it is. */
  readonly columns: number;
}

/** The faults for people: by file, each with its line quoted and the place marked, and how to mend it. */
export function textReport(faults: readonly FaultRecord[], options: TextOptions): string {
  const paint = createPaint(options.hasColor);
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? (options.sourceOf(file) ?? '').split(/\r?\n/);
    lines.set(file, known);
    return known;
  };
  const parts: string[] = [];
  let file: string | undefined;
  for (const fault of faults) {
    if (fault.file !== file)
      parts.push(`${file === undefined ? '' : '\n'}${paint.file(escapeUnseen(fault.file))}\n`);
    file = fault.file;
    const { line, column, severity, message, rule, mend, related } = fault;
    parts.push(`  ${line}:${column}  ${paint[severity](severity)}  ${message}  ${paint.faint(rule)}\n`);
    const text = linesOf(file)[line - 1];
    if (text !== undefined && text.trim() !== '') {
      const gutter = String(line).padStart(6);
      const end = fault.endLine > line ? text.length + 1 : fault.endColumn;
      const { quote, marks } = quoteLine(
        text,
        column,
        end,
        Math.max(20, options.columns - gutter.length - 3),
      );
      parts.push(`${paint.faint(`${gutter} │`)} ${quote}\n`);
      parts.push(`${paint.faint(`${' '.repeat(gutter.length)} │`)} ${paint[severity](marks)}\n`);
    }
    if (mend !== '') parts.push(`        ${mend}\n`);
    for (const other of related)
      parts.push(`        ${paint.faint(`${other.file}:${other.line}:${other.column}`)} ${other.message}\n`);
  }
  return parts.join('');
}

type Paint = Readonly<Record<Severity | 'file' | 'faint', (text: string) => string>>;

function createPaint(hasColor: boolean): Paint {
  const by = (code: number) => (text: string) => (hasColor ? `\u001B[${code}m${text}\u001B[0m` : text);
  return { error: by(31), warning: by(33), info: by(34), file: by(1), faint: by(2) };
}
