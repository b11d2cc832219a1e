import type { VFile } from 'vfile';
import { z } from 'zod';
import { nearestOf } from './nearest';
import { type Point, type Position, reportFault } from './report-fault';
import type { FindPlace } from './yaml-places';

/** Reports an issue that `schema` found in a YAML file, as “Unexpected …, expected …”, at the key or value that has it. */
export function reportSchemaIssue(
  file: VFile,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  place: FindPlace,
): void {
  const { path } = issue;
  const report = (reason: string, note: string, where: Position | Point = place(path)) =>
    reportFault(file, 'yaml-schema', reason, { place: where, note });

  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const nearest = nearestOf(key, known);
      report(
        `Unexpected key \`${key}\`, expected ${oneOf(known)}`,
        nearest ? `Did you mean \`${nearest}\`?` : 'Take it out.',
        place([...path, key], 'key'),
      );
    }
    return;
  }
  if (issue.code === 'invalid_key') {
    const wanted = issue.issues[0]?.message ?? 'expected another key';
    report(`Unexpected key \`${String(path.at(-1))}\`, ${wanted}`, 'Rename the key.', place(path, 'key'));
    return;
  }
  const wanted = expectation(issue);
  if (issue.input === undefined && path.length > 0) {
    const { start } = place(path);
    report(`Unexpected absence of \`${String(path.at(-1))}\`, ${wanted}`, 'Add the key here.', start);
    return;
  }
  report(`Unexpected ${nameOf(issue.input)}, ${wanted}`, mendOf(issue));
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('expected ')) return issue.message;
  if (issue.code === 'invalid_type') return `expected ${names[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `expected ${oneOf(issue.values.map(String))}`;
  return issue.message;
}

const names: Record<string, string> = {
  string: 'text',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  array: 'a list',
};

function mendOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    const nearest = nearestOf(String(issue.input), issue.values.map(String));
    return nearest ? `Did you mean \`${nearest}\`?` : `Write ${oneOf(issue.values.map(String))}.`;
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)) {
      return `Put it into quotes: "${issue.input}".`;
    }
    if (issue.expected === 'array')
      return 'Write a list: `[one, two]`, or a line that begins with `- ` for each.';
    if (issue.expected !== 'string') return 'Write `key: value`, a line for each.';
  }
  if (issue.code === 'too_small') return 'Write it, or take the key out if it may be left out.';
  return 'Write it as expected.';
}

/** A value as a message names it. */
function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (typeof value === 'object') return 'map';
  if (value === '') return 'empty text';
  const text = String(value);
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}

function oneOf(names: readonly string[]): string {
  return names.length === 0
    ? 'none'
    : `${names.length > 1 ? 'one of ' : ''}${names.map((name) => `\`${name}\``).join(', ')}`;
}

/** The keys that a map at `path` may have. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at = unwrap(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = unwrap(at.shape[String(step)]);
    else if (at instanceof z.ZodArray) at = unwrap(at.element);
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
