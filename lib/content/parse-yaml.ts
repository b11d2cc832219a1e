import type { VFile } from 'vfile';
import { type Alias, type Document, type ErrorCode, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { createLocator } from './locate';
import { reportConflicts } from './report-conflicts';
import { type Position, reportFault } from './report-fault';
import { reportSchemaIssue } from './report-schema-issue';
import { reportYamlHazards } from './report-yaml-hazards';
import { mostColumns, yamlDepth } from './yaml-depth';
import { createFindPlace, type FindPlace } from './yaml-places';

/** A YAML file after parsing. */
export interface YamlFile<T> {
  readonly file: VFile;
  /** Absent where the file has faults, which are reported on it, or could not be read. */
  readonly data: T | undefined;
  readonly place: FindPlace;
}

/**
 * Parses a file as YAML 1.2 (core schema: dates stay text) and as `schema` says. Every fault is reported at the key
 * or value that has it; where something is missing, at the map that lacks it.
 */
export function parseYaml<Schema extends z.ZodType>(file: VFile, schema: Schema): YamlFile<z.output<Schema>> {
  const before = file.messages.length;
  const document = file.value === undefined || reportConflicts(file) ? undefined : readDocument(file);
  const start = { line: 1, column: 1, offset: 0 };
  if (!document) return { file, data: undefined, place: () => ({ start, end: start }) };

  const place = createFindPlace(document, String(file));
  if (file.messages.length === before) reportYamlHazards(document, file);
  const value = file.messages.length > before ? undefined : toValue(document, file);
  // What a schema would say of a file with a fault in its syntax may be wrong.
  if (file.messages.length > before) return { file, data: undefined, place };

  const result = schema.safeParse(value, { reportInput: true });
  for (const issue of result.error?.issues ?? []) reportSchemaIssue(file, schema, issue, place);
  return { file, data: result.data, place };
}

function readDocument(file: VFile): Document | undefined {
  const text = String(file);
  const locate = createLocator(text);
  if (yamlDepth(text) > mostColumns) {
    reportFault(file, 'yaml', 'Unexpected depth of lists and maps, expected a few levels', {
      place: locate(0),
      note: 'Close brackets that were opened, and indent with two spaces a level.',
    });
    return undefined;
  }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Its own check compares each key with all before it; `reportYamlHazards` does that in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    // At "silent" a second document would be dropped without a word.
    logLevel: 'error',
  });
  // After the first fault of syntax the parser is lost, and what else it reports is mostly that.
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const { code, message, pos } = first;
    reportFault(file, 'yaml', `Unexpected YAML (${message.replace(/[.:]?$/, '')}), expected it well-formed`, {
      place: { start: locate(pos[0]), end: locate(pos[1]) },
      note: mends[code] ?? 'Compare it with the other files, or put text that holds signs into "quotes".',
    });
  }
  return document;
}

/** The plain value; an alias bomb, or an alias that holds itself, is a fault. */
function toValue(document: Document, file: VFile): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const { message } = error;
    reportFault(file, 'yaml', `Unexpected alias (${message}), expected few, each of something before it`, {
      place: placeOfAlias(document, String(file), message),
      note: 'Write the value out.',
    });
    return undefined;
  }
}

/** The alias that the parser's message ends in, else the first. */
function placeOfAlias(document: Document, text: string, message: string): Position | undefined {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const { range } = aliases.find(({ source }) => message.endsWith(`: ${source}`)) ?? aliases[0] ?? {};
  const locate = createLocator(text);
  return range ? { start: locate(range[0]), end: locate(range[1]) } : undefined;
}

const quote = 'Put text that holds a colon and a space, or begins with a sign, into "quotes".';

const mends: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'Indent keys of one map alike, with two spaces a level.',
  BAD_SCALAR_START: quote,
  BLOCK_AS_IMPLICIT_KEY: quote,
  MISSING_CHAR: 'Close the quotation mark or bracket, and put a colon after each key.',
  MULTILINE_IMPLICIT_KEY: quote,
  MULTIPLE_DOCS: 'Take out the line `---`: one file holds one document.',
  TAB_AS_INDENT: 'Indent with spaces; YAML forbids tabs.',
  TAG_RESOLVE_FAILED: 'Take out the tag that begins with `!`.',
  UNEXPECTED_TOKEN: quote,
};
