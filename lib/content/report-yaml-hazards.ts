import type { VFile } from 'vfile';
import { type Document, isAlias, isMap, isScalar, visit } from 'yaml';
import { createLocator } from './locate';
import { holdsControlCharacters } from './report-control-characters';
import { pointTo, reportFault } from './report-fault';
import { keyText } from './yaml-places';

const mostAliases = 100;

/**
 * Reports what YAML allows and content must not hold: a key twice in one map, `__proto__`, too many aliases, and
 * control characters written as escapes. Linear in the size of the document.
 */
export function reportYamlHazards(document: Document, file: VFile): void {
  const locate = createLocator(String(file));
  let aliases = 0;
  const placeOf = (node: { range?: readonly [number, number, number] | null }) =>
    node.range ? { start: locate(node.range[0]), end: locate(node.range[1]) } : undefined;

  visit(document, (_key, node) => {
    if (isAlias(node) && ++aliases === mostAliases + 1) {
      reportFault(file, 'yaml', `Unexpected alias, expected at most ${mostAliases} in a file`, {
        place: placeOf(node),
        note: 'Write the value out.',
      });
    }
    if (isScalar(node) && typeof node.value === 'string' && holdsControlCharacters(node.value)) {
      reportFault(file, 'control-character', 'Unexpected control character in a value, expected text', {
        place: placeOf(node),
        note: 'Take the escape that stands for it out of the text.',
      });
    }
    if (!isMap(node)) return;
    const first = new Map<string, (typeof node.items)[number]>();
    for (const pair of node.items) {
      const key = keyText(pair);
      const place = isScalar(pair.key) ? placeOf(pair.key) : undefined;
      if (key === '__proto__') {
        reportFault(file, 'yaml', 'Unexpected key `__proto__`, expected another name', {
          place,
          note: 'Rename it.',
        });
      }
      const known = first.get(key);
      if (known === undefined) first.set(key, pair);
      else {
        const cause = pointTo(file, isScalar(known.key) ? placeOf(known.key) : undefined, 'First given here');
        reportFault(file, 'yaml', `Unexpected second \`${key}\`, expected each key once`, {
          place,
          note: 'Merge the two, or rename one of them.',
          cause,
        });
      }
    }
  });
}
