/** A piece of content in an example: what a file holds in place of the fixture's own (see `apply-piece.ts`). */
export interface Piece {
  /** The file, from the root of the content. */
  readonly path: string;
  /** Of Markdown, the ids of the passages in whose place it stands, or `whole`; by itself, those that it holds. */
  readonly instead: readonly string[];
  /** With the sign ‸ before what is at fault. */
  readonly text: string;
}

/** What is said of a bad piece of content. */
export interface Said {
  readonly reason: string;
  /** Where an example does not leave that to what it is about. */
  readonly rule: string | undefined;
}

/** A bad example with all that must be said of it, and the same mended. */
export interface Example {
  readonly bad: readonly Piece[];
  readonly said: readonly Said[];
  /** Places that no sign can mark, such as the beginning of a file that is not there. */
  readonly places: readonly string[];
  readonly good: readonly Piece[];
  /** The passages that the author then accepts. */
  readonly accepted: readonly string[];
}

/**
 * Reads the examples in a Markdown text: after `Bad:` fenced pieces (```` ```markdown ja.md ````), and the messages, each
 * a quotation, with `(rule-id)` after it where it is not plain; after `Good:` the pieces mended, and `npm run check -- --accept <id>`
 * as code where that belongs to it. In a piece `\u{200B}` is that
 * character, and `⟨60×and on⟩` that sixty times.
 */
export function readExamples(text: string): Example[] {
  const examples: { bad: Piece[]; said: Said[]; places: string[]; good: Piece[]; accepted: string[] }[] = [];
  let pieces: Piece[] | undefined;
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const current = examples.at(-1);
    const [, fence, file, ids = ''] = /^(`{3,})\w+ (\S+)(?: (.+))?$/.exec(line) ?? [];
    if (/^Bad\b.*:$/.test(line)) {
      pieces = [];
      examples.push({ bad: pieces, said: [], places: [], good: [], accepted: [] });
    } else if (/^Good\b.*:$/.test(line)) pieces = current?.good;
    else if (fence !== undefined && file !== undefined && pieces) {
      const end = lines.indexOf(fence, index + 1);
      if (end === -1) throw new Error(`A fence is not closed: ${line}`);
      const body = lines.slice(index + 1, end).join('\n');
      pieces.push({
        path: pathOf(file),
        instead: ids.split(/[ #]+/).filter((id) => id !== ''),
        text: body
          .replace(/\\u\{([\dA-F]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
          .replace(/⟨(\d+)×([^⟩]*)⟩/g, (_, count, what) => what.repeat(Number(count))),
      });
      index = end;
    } else if (line.startsWith('npm run check -- --accept ')) {
      current?.accepted.push(...line.split(' ').slice(5));
    } else if (line.startsWith('> ') && current && pieces === current.bad) {
      let reason = line.slice(2);
      while (lines[index + 1]?.startsWith('> ')) reason += ` ${lines[++index]?.slice(2)}`;
      const [, rule] = / \(([a-z-]+)\)$/.exec(reason) ?? [];
      current.said.push({ reason: reason.replace(/ \([a-z-]+\)$/, ''), rule });
    } else if (/^At \S+$/.test(line) && current) current.places.push(line.slice(3));
  }
  return examples;
}

/** The examples in the comment before a rule's definition. */
export function readRuleExamples(source: string): Example[] {
  const [comment = ''] = /\/\*\*(?:(?!\*\/)[\s\S])*?\*\/(?=\nexport const \w+: Rule = )/.exec(source) ?? [];
  return readExamples(comment.replace(/^ \* ?/gm, ''));
}

function pathOf(file: string): string {
  return /^(?:ja\.md|en\.md|essay\.yaml|annotations\.yaml|ledger\.yaml|readings\.yaml)$/.test(file)
    ? `essays/tea/${file}`
    : file;
}
