import fc from 'fast-check';
import { type HostileCase, hostileCases } from '../../hostile/corpus';
import { examineTree } from '../../hostile/examine-tree';
import { makeTree } from '../../hostile/make-tree';
import { readBaseLibrary } from '../base-library';
import type { Outcome, Target } from '../target';
import { imports } from './import';
import { prose } from './prose';

const { texts, images } = readBaseLibrary();

/** The cases of tests/hostile/corpus.ts in their order, each with what is expected of it. They are not drawn by chance. */
export const corpus: Target<HostileCase> = {
  name: 'corpus',
  share: 0,
  input: fc.nat(hostileCases.length - 1).map((index) => hostileCases[index] as HostileCase),
  cases: hostileCases,
  examine(hostile) {
    const outcome = examine(hostile);
    const { name, expected } = hostile;
    const wanted = [...expected].sort().join(' ') || 'nothing';
    const found = outcome.refusals.join(' ') || 'nothing';
    if (wanted === found && outcome.isAccepted === (expected.length === 0)) return outcome;
    return { ...outcome, faults: [...outcome.faults, `${name}: refused by ${found}, expected ${wanted}`] };
  },
};

function examine({ as, text }: HostileCase): Outcome {
  const contents = text();
  if (as === 'prose') return prose.examine({ ja: contents, en: contents });
  if (as === 'import') {
    return imports.examine({ ja: { text: contents, name: 'text.md', encoding: 'utf-8' }, isTwice: false });
  }
  if (as === 'plain import') {
    return imports.examine({ ja: { text: contents, name: 'text.txt', encoding: 'utf-8' }, isTwice: false });
  }
  const { library, refusals, faults } = examineTree(makeTree(new Map([...texts, [as, contents]]), images));
  return { isAccepted: library !== undefined, refusals, faults };
}
