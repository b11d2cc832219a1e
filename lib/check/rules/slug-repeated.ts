import { pointTo } from '../../content/report-fault';
import type { EssaySources } from '../../content/sources';
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
 *
 * ```yaml ledger.yaml
 * slugs:
 *   ‸cup: { on: 2026-11-23 }
 * ```
 *
 * > Unexpected slug `cup` in the ledger of `tea`, expected one that no other essay has or had
 *
 * Good:
 *
 * ```yaml ledger.yaml
 * slugs:
 *   kettle: { on: 2026-11-23 }
 * ```
 */
export const slugRepeated: Rule = {
  id: 'slug-repeated',
  purpose: 'The old address of a text leads to that text, so no other may take it.',
  severity: 'error',
  isHard: true,
  isAcross: true,
  check({ essays }, report) {
    const holders = new Map<string, EssaySources>(essays.map((essay) => [essay.slug, essay]));
    for (const essay of essays) {
      const { data, file, place } = essay.ledger;
      for (const slug of data?.slugs.keys() ?? []) {
        const other = holders.get(slug);
        if (other === undefined) holders.set(slug, essay);
        if (other === undefined || other === essay) continue;
        report(
          file,
          `Unexpected slug \`${slug}\` in the ledger of \`${essay.slug}\`, expected one that no other essay has or had`,
          {
            place: place(['slugs', slug], 'key'),
            note: `If the folder was copied, delete its ledger.yaml; if the text was renamed, give \`${other.slug}\` another name.`,
            cause: pointTo(other.essay.file, undefined, `\`${slug}\` belongs to \`${other.slug}\``),
          },
        );
      }
    }
  },
};
