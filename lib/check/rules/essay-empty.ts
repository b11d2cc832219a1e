import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml essays/cup/essay.yaml
 * title: { ja: 茶碗, en: The Cup }
 * source: ja
 * published: 2026-01-02
 * updated: 2026-01-02
 * ```
 *
 * ```yaml essays/cup/annotations.yaml
 * layers:
 *   frame: { ja: 全体, en: The whole }
 *   tracks: [{ id: cup, label: { ja: 茶碗, en: The cup } }]
 *   levels: [{ id: clay, label: { ja: 土, en: Clay } }]
 * segments: {}
 * ```
 *
 * ```markdown essays/cup/ja.md
 * ‸
 * ```
 *
 * ```markdown essays/cup/en.md
 * ‸
 * ```
 *
 * > Unexpected empty prose, expected at least one block
 *
 * > Unexpected empty prose, expected at least one block
 *
 * Good:
 *
 * ```yaml essays/cup/essay.yaml
 * title: { ja: 茶碗, en: The Cup }
 * source: ja
 * published: 2026-01-02
 * updated: 2026-01-02
 * ```
 *
 * ```yaml essays/cup/annotations.yaml
 * layers:
 *   frame: { ja: 全体, en: The whole }
 *   tracks: [{ id: cup, label: { ja: 茶碗, en: The cup } }]
 *   levels: [{ id: clay, label: { ja: 土, en: Clay } }]
 * segments: { title: { layer: frame } }
 * ```
 *
 * ```markdown essays/cup/ja.md
 * # 茶碗 <!-- #title -->
 * ```
 *
 * ```markdown essays/cup/en.md
 * # The Cup <!-- #title -->
 * ```
 */
export const essayEmpty: Rule = {
  id: 'essay-empty',
  purpose: 'An essay has text in each language, or says what is missing.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { prose } of essays) {
      for (const language of languages) {
        const { file, prose: text } = prose[language];
        if (text === undefined || text.places.size > 0 || text.blocks.length > 0) continue;
        report(file, 'Unexpected empty prose, expected at least one block', {
          place: { line: 1, column: 1, offset: 0 },
          note: 'Write a block that ends in its id: `# … <!-- #title -->`.',
        });
      }
    }
  },
};
