import { parseDocument } from 'yaml';
import { mostColumns, yamlDepth } from '../content/yaml-depth';
import type { ImportMatter } from './import-block';
import type { Say } from './say';
import { editTraced, type TracedText } from './traced-text';

const block = /^---[ \t]*\n([\s\S]*?)\n?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Keys by which tools call what an essay has, in lower case. */
const known: ReadonlyMap<string, 'title' | 'subtitle' | 'summary' | 'date' | 'language'> = new Map([
  ['title', 'title'],
  ['subtitle', 'subtitle'],
  ['description', 'summary'],
  ['summary', 'summary'],
  ['date', 'date'],
  ['published', 'date'],
  ['lang', 'language'],
  ['language', 'language'],
  ['locale', 'language'],
]);

/** Takes YAML before the prose out of a text, and gives what it says; keys without a place in an essay are named. */
export function readFrontMatter(text: TracedText, say: Say): { rest: TracedText; matter: ImportMatter } {
  const [whole, yaml = ''] = block.exec(text.text) ?? [];
  // Two rules with prose between them are no front matter.
  if (whole === undefined || !/^[\w-]+[ \t]*:|^\s*$/m.test(yaml.split('\n', 1)[0] ?? '')) {
    return { rest: text, matter: {} };
  }
  const parsed = parseValue(yaml);
  if (yaml.trim() === '') return { rest: without(text, whole), matter: {} };
  const isMap = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  const value: object = isMap ? parsed : readLines(yaml);
  if (!isMap) {
    say(
      'import-front-matter',
      'Unexpected front matter that is no YAML, expected keys and values: read line by line',
      {
        at: text.originOf(0),
        note: 'Put text that holds a colon and a space into "quotes".',
      },
    );
  }
  const matter: { -readonly [Key in keyof ImportMatter]: ImportMatter[Key] } = {};
  const left: string[] = [];
  for (const [key, given] of Object.entries(value)) {
    const name = known.get(key.toLowerCase());
    const words = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
    const day = /^\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
    const language = /^(ja|en)\b/i.exec(words)?.[1]?.toLowerCase();
    if (name === undefined || words === '' || matter[name] !== undefined) left.push(key);
    else if (name === 'date') {
      if (day !== undefined && isDay(day)) matter.date = day;
      else left.push(key);
    } else if (name === 'language') {
      if (language === 'ja' || language === 'en') matter.language = language;
      else left.push(key);
    } else matter[name] = words.replace(/\s+/g, ' ');
  }
  if (left.length > 0) {
    say(
      'import-front-matter',
      `Unexpected ${left.map((key) => `\`${key}\``).join(', ')} in the front matter, expected what essay.yaml can hold: left out`,
      { at: text.originOf(0), note: 'Titles, a summary, a date and the language are taken over.' },
    );
  }
  return { rest: without(text, whole), matter };
}

function without(text: TracedText, whole: string): TracedText {
  return editTraced(text, [{ start: 0, end: whole.length, by: '' }]);
}

/** `key: value` on a line each, whatever the values hold. */
function readLines(yaml: string): Record<string, string> {
  return Object.fromEntries(
    [...yaml.matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*)$/gm)].map(([, key = '', value = '']) => [
      key,
      value.replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  );
}

/** The value, unless it is no YAML, a bomb of aliases, or deeper than the parser can go. */
function parseValue(yaml: string): unknown {
  if (yamlDepth(yaml) > mostColumns) return undefined;
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent', stringKeys: true });
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
