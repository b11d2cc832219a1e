import type { Essay, Row, Sense } from '../model';
import { languages } from '../model';
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
}

/** Finds every row that uses a term, and in which sense; its time grows with the text. */
export function findUsages(essays: readonly Essay[], context: TermContext): Usages {
  const found = new Map<Sense, Map<Row, Usage>>();
  for (const essay of essays) {
    for (const row of essay.rows) {
      for (const sense of sensesIn(row, context)) {
        const rows = found.get(sense) ?? new Map<Row, Usage>();
        rows.set(row, { essay, row });
        found.set(sense, rows);
      }
    }
  }
  return { of: (sense) => [...(found.get(sense)?.values() ?? [])] };
}

function* sensesIn(row: Row, context: TermContext): Generator<Sense> {
  const layers = new Map(row.segments.map((segment) => [segment.id, segment.layer]));
  for (const language of languages) {
    for (const stretch of row.text[language]) {
      const layer = layers.get(stretch.ids[0] ?? '') ?? row.segments[0].layer;
      for (const text of wordBlocks(stretch.blocks, language)) {
        for (const match of context.finder.find(text, language)) {
          const term = context.byId.get(match.term);
          const sense = term && chooseSense(term, layer);
          if (sense) yield sense;
        }
      }
    }
  }
}
