/** The headers that a host sends with every address that matches a pattern. */
export interface HeaderRule {
  /** A path such as `/assets/*` or `/:locale/`, or an address that begins with `https://`. */
  readonly pattern: string;
  /** Names and values in order; a name may stand more than once. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]+$/;

/**
 * The text of a `_headers` file, as Netlify and Cloudflare Pages read it: a pattern on a line, its headers indented
 * below. Throws a RangeError for a pattern, name or value that cannot stand on one line of its own.
 */
export function writeHeaders(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) => {
    if (!isPattern(pattern) || /\s/.test(pattern)) throw new RangeError(`Unexpected pattern \`${pattern}\``);
    const lines = headers.map(([name, value]) => {
      if (!fieldName.test(name) || name.startsWith('#'))
        throw new RangeError(`Unexpected header name \`${name}\``);
      if (!fieldValue.test(value) || value !== value.trim()) {
        throw new RangeError(`Unexpected value of the header ${name}: \`${value}\``);
      }
      return `  ${name}: ${value}\n`;
    });
    return `${pattern}\n${lines.join('')}`;
  });
  return blocks.join('\n');
}

/** The rules in the text of a `_headers` file. Comments and lines that are neither pattern nor header are passed over, as hosts do. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/).map((line) => line.trim())) {
    if (line.startsWith('#')) continue;
    if (isPattern(line)) {
      rules.push({ pattern: line, headers: [] });
      continue;
    }
    const [, name, value] = /^([^:\s]+)\s*:\s*(.+)$/.exec(line) ?? [];
    if (name && value && fieldName.test(name) && fieldValue.test(value))
      rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** No header's name holds a slash, so that a line is a pattern or a header whatever its indentation. */
const isPattern = (line: string) => line.startsWith('/') || line.startsWith('https://');
