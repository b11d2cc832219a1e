import type { Essay, Row, Sense, TermId } from '../model';
import { languages } from '../model';
import { onceFor } from '../once-for';
import { wordBlocks } from '../render/plain-text';
import type { TermContext } from '../render/term-context';
import { chooseSense } from '../text/choose-sense';

/** A row of an essay in which a sense occurs, in whichever language. */
export interface Usage {
  readonly essay: Essay;
  readonly row: Row;
}

export interface Usages {
  /** Where the sense occurs, in reading order. */
  of(sense: Sense): readonly Usage[];
  /** The terms that an essay uses. */
  termsIn(essay: Essay): ReadonlySet<TermId>;
}

/**
 * Finds every row that uses a term, and in which sense; its time grows with the text. An essay is gone through once for a
 * context.
 */
export function findUsages(essays: readonly Essay[], context: TermContext): Usages {
  const found = new Map<Sense, Usage[]>();
  const inEssay = ownUsages(context);
  for (const essay of essays) {
    for (const [sense, own] of inEssay(essay).usages) {
      const usages = found.get(sense);
      if (usages) for (const usage of own) usages.push(usage);
      else found.set(sense, [...own]);
    }
  }
  return { of: (sense) => found.get(sense) ?? [], termsIn: (essay) => inEssay(essay).terms };
}

const ownUsages = onceFor((context: TermContext) =>
  onceFor((essay: Essay) => {
    const usages = new Map<Sense, Usage[]>();
    const terms = new Set<TermId>();
    for (const row of essay.rows) {
      for (const [sense, term] of sensesIn(row, context)) {
        terms.add(term);
        const own = usages.get(sense);
        if (own) own.push({ essay, row });
        else usages.set(sense, [{ essay, row }]);
      }
    }
    return { usages, terms };
  }),
);

/** The senses that a row uses, each once, with their terms. */
function sensesIn(row: Row, context: TermContext): ReadonlyMap<Sense, TermId> {
  const senses = new Map<Sense, TermId>();
  const layers = new Map(row.segments.map((segment) => [segment.id, segment.layer]));
  for (const language of languages) {
    for (const stretch of row.text[language]) {
      const layer = layers.get(stretch.ids[0] ?? '') ?? row.segments[0].layer;
      for (const text of wordBlocks(stretch.blocks, language)) {
        for (const match of context.finder.find(text, language)) {
          const term = context.byId.get(match.term);
          const sense = term && chooseSense(term, layer);
          if (sense) senses.set(sense, match.term);
        }
      }
    }
  }
  return senses;
}
