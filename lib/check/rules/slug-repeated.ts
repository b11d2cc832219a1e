import { pointTo } from '../../content/report-fault';
import type { EssaySources } from '../../content/sources';
import type { Rule } from '../rule';

/**
 * Bad: `tea: { on: 2026-11-23 }` below `slugs:` in the ledger of `coffee`, while there is an essay `tea`.
 *
 * > Unexpected slug `tea` in the ledger of `coffee`, expected one that no other essay has or had
 *
 * Good: a ledger that holds its own essay's slugs alone.
 */
export const slugRepeated: Rule = {
  id: 'slug-repeated',
  purpose: 'The old address of a text leads to that text, so no other may take it.',
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
