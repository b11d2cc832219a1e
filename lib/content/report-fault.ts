import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { SegmentId } from '../model';
import { escapeUnseen } from './escape-unseen';
import type { Severity } from './severity';

/** From where to where in a source file; lines and columns count from 1, columns in UTF-16 units. */
export type Position = NonNullable<Root['position']>;

/** One place in a source file. */
export type Point = Position['start'];

/** What a fault of content says besides its reason. */
export interface Fault {
  readonly place?: Position | Point | undefined;
  /** How to mend it. */
  readonly note?: string | undefined;
  /** Another place that has to do with it, made with `pointTo`. */
  readonly cause?: VFileMessage | undefined;
  /** A warning does not keep the content from being published. */
  readonly isWarning?: boolean;
  /** In place of `isWarning`. */
  readonly severity?: Severity;
  /** The passage that it is about, where that does not show from a place in the prose. */
  readonly passage?: SegmentId | undefined;
  /** What could stand instead of the text at `place`, where putting it there mends the fault. */
  readonly instead?: string | undefined;
}

/** Adds a fault of content to its file: what was found and expected (`reason`), where, and how to mend it. */
export function reportFault(file: VFile, ruleId: string, reason: string, fault: Fault = {}): VFileMessage {
  // A fault of a whole file, or of one that is not there, stands at its beginning, where editors can go.
  const { place = { line: 1, column: 1, offset: 0 }, note, cause, isWarning = false, instead } = fault;
  const { severity = isWarning ? 'warning' : 'error' } = fault;
  const message = file.message(escapeUnseen(reason), { place, cause, ruleId, source: 'taiyaku' });
  message.fatal = { error: true, warning: false, info: undefined }[severity];
  if (note !== undefined) message.note = escapeUnseen(note);
  if (instead !== undefined) message.expected = [instead];
  return message;
}

/** The cause of a fault: a remark on another place, which may lie in another file. */
export function pointTo(file: VFile, place: Position | Point | undefined, remark: string): VFileMessage {
  const message = new VFileMessage(`${remark}, in ${file.path}`, { place });
  message.file = file.path;
  return message;
}

/** How much a fault matters, as it was reported. */
export function severityOf({ fatal }: Pick<VFileMessage, 'fatal'>): Severity {
  if (fatal === true) return 'error';
  return fatal === false ? 'warning' : 'info';
}

/** Whether any of `files` has a fault that is not a warning. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true));
}
