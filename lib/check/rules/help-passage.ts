import { pointTo } from '../../content/report-fault';
import type { EssaySources } from '../../content/sources';
import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml essay.yaml
 * help: { keyboard: ‸puor }
 * ```
 *
 * > Unexpected passage `puor`, expected one of this essay
 *
 * Good:
 *
 * ```yaml essay.yaml
 * help: { keyboard: pour }
 * ```
 *
 * Only one essay has `help`.
 */
export const helpPassage: Rule = {
  id: 'help-passage',
  purpose: 'The site has one text that is its help, and links into it lead to passages that are there.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    let first: EssaySources | undefined;
    for (const sources of essays) {
      const { essay, prose } = sources;
      const { data, file, place } = essay;
      if (!data?.help) continue;
      if (first) {
        report(file, `Unexpected second help, expected that of \`${first.slug}\` alone`, {
          place: place(['help']),
          note: 'Take `help` out of one of the two.',
          cause: pointTo(first.essay.file, first.essay.place(['help']), 'The first stands here'),
        });
      }
      first ??= sources;
      const ids = prose[data.source].prose?.places;
      for (const [matter, id] of Object.entries(data.help)) {
        if (id === undefined || !ids || ids.has(id)) continue;
        report(file, `Unexpected passage \`${id}\`, expected one of this essay`, {
          place: place(['help', matter]),
          note: didYouMean(id, ids.keys(), 'Name the passage that explains it, or take the line out.'),
        });
      }
    }
  },
};
