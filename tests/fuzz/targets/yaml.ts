import fc from 'fast-check';
import { examineTree } from '../../hostile/examine-tree';
import { makeTree } from '../../hostile/make-tree';
import { readBaseLibrary } from '../base-library';
import { anyId, scrap, wording } from '../scraps';
import type { Target } from '../target';

const { texts, images } = readBaseLibrary();
const paths = [...texts.keys()].filter((path) => path.endsWith('.yaml'));

const syntax = fc.constantFrom(
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!!js/function ',
    '!!set ',
    '? ',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '|',
    '>',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '#',
    '"',
    "'",
    '\t',
    '\n',
    '  ',
    '~',
    'null',
    '0x1F',
    '1e999',
    '.inf',
    '.nan',
    '2026-01-01',
    'yes',
    '"\\0"',
    '"\\u202e"',
    '"\\ud800"',
    'key: value\n',
    '<<<<<<< a\n=======\n>>>>>>> b\n',
  ],
);

/** A change of a file: at which of its places, counted in thousandths, and what stands there instead of so many characters. */
const change = fc.record({
  at: fc.nat(1000),
  kind: fc.constantFrom(
    'insert',
    'value',
    'value',
    'value',
    'quoted',
    'quoted',
    'quoted',
    'key',
    'line',
    'twice',
  ),
  text: fc.oneof(wording, scrap, syntax, anyId),
});

type Change = { readonly at: number; readonly kind: string; readonly text: string };

/** YAML files of every kind, changed in a few places. */
export const yaml: Target<{ path: string; changes: Change[] }> = {
  name: 'yaml',
  share: 25,
  input: fc.record({
    path: fc.constantFrom(...paths),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  }),
  examine({ path, changes }) {
    const changed = changes.reduce(apply, texts.get(path) ?? '');
    const { faults, refusals, library } = examineTree(makeTree(new Map([...texts, [path, changed]]), images));
    return { isAccepted: library !== undefined, refusals, faults };
  },
};

function apply(before: string, { at, kind, text }: Change): string {
  const lines = before.split('\n');
  const number = Math.min(lines.length - 1, Math.floor((at * lines.length) / 1001));
  const line = lines[number] ?? '';
  if (kind === 'insert') {
    const offset = Math.floor((at * before.length) / 1000);
    return before.slice(0, offset) + text + before.slice(offset);
  }
  // A function, since `$&` in a text would be taken for what was found.
  if (kind === 'value') lines[number] = line.replace(/(: |- )[^:{[]*$/, (_, sign) => `${sign}${text}`);
  if (kind === 'quoted')
    lines[number] = line.replace(
      /(: )([^:,{}[\]]+)(?=[,}]|$)/,
      (_, sign) => `${sign}${JSON.stringify(text)}`,
    );
  if (kind === 'key') lines[number] = line.replace(/[\w.-]+(?=:)/, () => text);
  if (kind === 'line') lines.splice(number, 1);
  if (kind === 'twice') lines.splice(number, 0, line);
  return lines.join('\n');
}
