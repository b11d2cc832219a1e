import type { Prose, ProseBlock } from '../../content/prose';
import { proseText } from '../../content/prose-text';
import { pointTo } from '../../content/report-fault';
import type { EssayData } from '../../content/schemas';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸# Two Ways of Brewing Tea <!-- #title -->
 * ```
 *
 * > Unexpected title `Two Ways of Brewing Tea`, expected `Two Ways of Tea` as in essays/tea/essay.yaml
 *
 * Good:
 *
 * ```markdown en.md
 * # Two **Ways** of Tea <!-- #title -->
 * ```
 *
 * Markup and the readings of ruby do not count.
 */
export const titleAgrees: Rule = {
  id: 'title-agrees',
  purpose:
    'Title and subtitle are the same in the prose and in essay.yaml, which lists and search engines read.',
  severity: 'error',
  check({ essays }, report) {
    for (const { essay, prose } of essays) {
      if (!essay.data) continue;
      for (const language of languages) {
        const { file, prose: text } = prose[language];
        for (const part of ['title', 'subtitle'] as const) {
          const block = text && findPart(text, part);
          if (!block) continue;
          const found = proseText(block.node).trim();
          const expected = textOf(essay.data, part)?.[language];
          if (found === expected) continue;
          const wanted = expected === undefined ? 'none' : `\`${expected}\` as`;
          report(file, `Unexpected ${part} \`${found}\`, expected ${wanted} in ${essay.file.path}`, {
            place: block.node.position,
            note:
              expected === undefined
                ? `Add \`${part}\` there, in both languages.`
                : 'Change the one that is wrong.',
            cause: pointTo(essay.file, essay.place([part, language]), `The ${part} stands here`),
          });
        }
      }
    }
  },
};

/** The block with the id `title` or `subtitle`; failing that, a heading of depth 1 that opens the file is the title. */
function findPart({ blocks }: Prose, part: 'title' | 'subtitle'): ProseBlock | undefined {
  const named = blocks.find(({ ids }) => ids.some(({ id }) => id === part));
  const [first] = blocks;
  if (named || part === 'subtitle') return named;
  return first?.node.type === 'heading' && first.node.depth === 1 ? first : undefined;
}

function textOf(data: EssayData, part: 'title' | 'subtitle') {
  return part === 'title' ? data.title : data.subtitle;
}
