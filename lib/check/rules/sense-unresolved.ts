import { frameId } from '../../content/declare-layers';
import type { Language, LayerId } from '../../model';
import { languages } from '../../model';
import { wordBlocks } from '../../render/plain-text';
import type { TermContext } from '../../render/term-context';
import { chooseSense } from '../../text/choose-sense';
import type { Rule } from '../rule';
import { termContextOf } from '../term-context-of';

/**
 * Bad:
 *
 * ```yaml glossary/tea.yaml
 * senses:
 *   - id: drink
 *     layers: [frame, pot]
 * ```
 *
 * ```markdown ja.md
 * ‸> 茶は養生の仙薬なり。
 * >
 * > 栄西 <!-- #quote -->
 * ```
 *
 * ```markdown en.md
 * ‸> Tea is a remedy for long life.
 * >
 * > Eisai <!-- #quote -->
 * ```
 *
 * > Unexpected term `tea` in a passage on `whisk`, expected a sense that holds there
 *
 * > Unexpected term `tea` in a passage on `whisk`, expected a sense that holds there
 *
 * Good:
 *
 * ```yaml glossary/tea.yaml
 * senses:
 *   - id: drink
 *     layers: [frame, pot, whisk]
 * ```
 */
export const senseUnresolved: Rule = {
  id: 'sense-unresolved',
  purpose: 'A term that occurs in a passage has a sense that holds for its layer.',
  severity: 'error',
  check(sources, report) {
    const context = termContextOf(sources);
    for (const { annotations, prose } of sources.essays) {
      if (!annotations.data) continue;
      for (const language of languages) {
        const { file, prose: parsed } = prose[language];
        for (const { ids, node } of parsed?.blocks ?? []) {
          const layer = annotations.data.segments.get(ids[0]?.id ?? '')?.layer;
          if (!layer) continue;
          for (const term of unresolved(wordBlocks([node], language), language, layer, context)) {
            report(
              file,
              `Unexpected term \`${term}\` in a passage on \`${layer}\`, expected a sense that holds there`,
              {
                place: node.position,
                // On the frame a term of several layers may be meant for any; it stays unmarked until a layer is chosen.
                isWarning: layer === frameId,
                note: `Give a sense in glossary/${term}.yaml \`layers: [${layer}]\`, or one of them no layers at all.`,
              },
            );
          }
        }
      }
    }
  },
};

/** The terms that occur in `texts` without a sense for `layer`, each once. */
function unresolved(
  texts: readonly string[],
  language: Language,
  layer: LayerId,
  { finder, byId }: TermContext,
): Set<string> {
  const found = new Set(texts.flatMap((text) => finder.find(text, language).map(({ term }) => term)));
  return new Set(
    [...found].filter((id) => {
      const term = byId.get(id);
      return term && !chooseSense(term, layer);
    }),
  );
}
