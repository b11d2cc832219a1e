import type { VFile } from 'vfile';

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them.
const controls = /[\0-\x08\x0B-\x1F\x7F-\x9F]/;

/** Longer than this nobody reads a message: what it quotes has to be cut. */
const longest = 1500;

/** What is wrong with the messages on files: none may be without its place, what was found, what was expected, and how to mend it. */
export function messageFaults(files: readonly VFile[]): string[] {
  const faults: string[] = [];
  for (const file of files) {
    // Whether an old Mac's line ends are any is seen differently by parsers; the check refuses them.
    const counts =
      file.value === undefined ? [] : [/\r?\n/, /\r\n?|\n/].map((end) => String(file).split(end));
    for (const { ruleId, reason, note, line, column } of file.messages) {
      const fault = (what: string) => faults.push(`${what}: ${file.path} ${ruleId} ${reason.slice(0, 200)}`);
      if (!file.path) fault('message without a file');
      if (!ruleId) fault('message without a rule');
      if (line === undefined || column === undefined || line < 1 || column < 1)
        fault('message without a place');
      else if (counts.length > 0) {
        const isWithin = counts.some((lines) => column <= (lines[line - 1]?.length ?? -1) + 1);
        if (!isWithin) fault(`place ${line}:${column} outside of the file`);
      }
      if (!/^Unexpected [\s\S]+[,:] [\s\S]+/.test(reason) && !/^… and \d+ more/.test(reason))
        fault('message that does not say what was found and expected');
      if (reason.length + (note?.length ?? 0) > longest)
        fault(`message of ${reason.length + (note?.length ?? 0)} characters`);
      if (controls.test(reason) || controls.test(note ?? '')) fault('message with control characters');
    }
  }
  return faults;
}
