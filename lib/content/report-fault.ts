import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';

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
}

/** Adds a fault of content to its file: what was found and expected (`reason`), where, and how to mend it. */
export function reportFault(file: VFile, ruleId: string, reason: string, fault: Fault = {}): VFileMessage {
  // A fault of a whole file, or of one that is not there, stands at its beginning, where editors can go.
  const { place = { line: 1, column: 1, offset: 0 }, note, cause, isWarning = false } = fault;
  const message = file.message(reason, { place, cause, ruleId, source: 'taiyaku' });
  message.fatal = !isWarning;
  if (note !== undefined) message.note = note;
  return message;
}

/** The cause of a fault: a remark on another place, which may lie in another file. */
export function pointTo(file: VFile, place: Position | Point | undefined, remark: string): VFileMessage {
  const message = new VFileMessage(`${remark}, in ${file.path}`, { place });
  message.file = file.path;
  return message;
}

/** Whether any of `files` has a fault that is not a warning. */
export function hasErrors(files: readonly VFile[]): boolean {
  return files.some((file) => file.messages.some((message) => message.fatal === true));
}
