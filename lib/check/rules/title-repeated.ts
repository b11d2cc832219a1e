import type { VFile } from 'vfile';
import { pointTo } from '../../content/report-fault';
import type { FindPlace } from '../../content/yaml-places';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml essays/tea-again/essay.yaml
 * title: { ja: 茶の道, en: ‸Two Ways of Tea }
 * source: ja
 * published: 2026-01-02
 * updated: 2026-01-02
 * ```
 *
 * ```yaml essays/tea-again/annotations.yaml
 * layers:
 *   frame: { ja: 全体, en: The whole }
 *   tracks: [{ id: cup, label: { ja: 茶碗, en: The cup } }]
 *   levels: [{ id: clay, label: { ja: 土, en: Clay } }]
 * segments: { title: { layer: frame } }
 * ```
 *
 * ```markdown essays/tea-again/ja.md
 * # 茶の道 <!-- #title -->
 * ```
 *
 * ```markdown essays/tea-again/en.md
 * # Two Ways of Tea <!-- #title -->
 * ```
 *
 * > Unexpected title `Two Ways of Tea`, expected one that no other essay has
 *
 * Good:
 *
 * ```yaml essays/tea-again/essay.yaml
 * title: { ja: 茶の道, en: The Way of Tea }
 * source: ja
 * published: 2026-01-02
 * updated: 2026-01-02
 * ```
 *
 * ```yaml essays/tea-again/annotations.yaml
 * layers:
 *   frame: { ja: 全体, en: The whole }
 *   tracks: [{ id: cup, label: { ja: 茶碗, en: The cup } }]
 *   levels: [{ id: clay, label: { ja: 土, en: Clay } }]
 * segments: { title: { layer: frame } }
 * ```
 *
 * ```markdown essays/tea-again/ja.md
 * # 茶の道 <!-- #title -->
 * ```
 *
 * ```markdown essays/tea-again/en.md
 * # The Way of Tea <!-- #title -->
 * ```
 */
export const titleRepeated: Rule = {
  id: 'title-repeated',
  purpose: 'Essays can be told apart by their titles, in lists and in search engines.',
  severity: 'warning',
  isAcross: true,
  check({ essays }, report) {
    for (const language of languages) {
      const first = new Map<string, { file: VFile; place: FindPlace }>();
      for (const { essay } of essays) {
        const { data, file, place } = essay;
        if (!data) continue;
        const title = data.title[language];
        const before = first.get(title);
        if (!before) first.set(title, essay);
        else {
          report(file, `Unexpected title \`${title}\`, expected one that no other essay has`, {
            place: place(['title', language]),
            note: 'Give one of the two another title, here and in the prose.',
            cause: pointTo(before.file, before.place(['title', language]), 'The other stands here'),
          });
        }
      }
    }
  },
};
