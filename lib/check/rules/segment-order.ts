import { pointTo } from '../../content/report-fault';
import { counterpart } from '../../model';
import { longestRise } from '../longest-rise';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md #first-cup #second-cup
 * - The second cup <!-- ‸#second-cup -->
 * - The first cup <!-- #first-cup -->
 * ```
 *
 * > Unexpected place of segment `second-cup`, expected it after `first-cup`, as in essays/tea/ja.md
 *
 * Good:
 *
 * ```markdown en.md #first-cup #second-cup
 * - The first cup <!-- #first-cup -->
 * - The second cup <!-- #second-cup -->
 * ```
 */
export const segmentOrder: Rule = {
  id: 'segment-order',
  purpose: 'A translation has its segments in the order of the source.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { essay, prose } of essays) {
      if (!essay.data) continue;
      const source = prose[essay.data.source];
      const translation = prose[counterpart(essay.data.source)];
      if (!source.prose || !translation.prose) continue;
      const { places } = translation.prose;
      // Merged segments stand and fall with the first of them; whether they belong together asks `segment-merge`.
      const followers = new Set(
        [source.prose, translation.prose].flatMap(({ blocks }) =>
          blocks.flatMap(({ ids: [, ...more] }) => more.map(({ id }) => id)),
        ),
      );
      // Notes are read in the order in which each text refers to them, wherever they are defined.
      const notes = new Set(
        source.prose.blocks.flatMap(({ kind, ids }) => (kind === 'footnote' ? ids.map(({ id }) => id) : [])),
      );
      // What has no text cannot stand in the wrong place.
      const absent = new Set([...source.prose.missing.keys(), ...translation.prose.missing.keys()]);
      const order = [...source.prose.places.keys()].filter(
        (id) => places.has(id) && !followers.has(id) && !notes.has(id) && !absent.has(id),
      );
      const positions = new Map(order.map((id, index) => [id, index]));
      const shared = [...places.keys()].filter((id) => positions.has(id));
      const inOrder = longestRise(shared.map((id) => positions.get(id) ?? 0));
      for (const id of shared) {
        const position = positions.get(id) ?? 0;
        if (inOrder.has(position)) continue;
        const before = order[position - 1];
        const expected = before === undefined ? 'first' : `after \`${before}\``;
        report(
          translation.file,
          `Unexpected place of segment \`${id}\`, expected it ${expected}, as in ${source.file.path}`,
          {
            place: places.get(id),
            note: 'Move the block there; if the translation must turn them round, let one block carry both ids.',
            cause: pointTo(source.file, source.prose.places.get(id), 'It stands here'),
          },
        );
      }
    }
  },
};
