import { numberRows } from '../content/number-rows';
import { type Localized, languages, type SegmentId } from '../model';
import type { ExchangedBlock, ExchangedEssay } from './exchanged-essay';

/** The blocks of either language that stand side by side, and the ids that they carry. */
export interface ExchangedRow {
  readonly ids: readonly SegmentId[];
  readonly blocks: Localized<readonly ExchangedBlock[]>;
}

/** An essay's blocks by the rows in which they are read, in the order of the source. */
export function rowsOfBlocks({ essay, texts }: ExchangedEssay): ExchangedRow[] {
  const order = [...new Set(texts[essay.source].blocks.flatMap(({ ids }) => ids))];
  const rowOf = numberRows(order, [...texts.ja.blocks, ...texts.en.blocks]);
  const rows: { ids: SegmentId[]; blocks: { ja: ExchangedBlock[]; en: ExchangedBlock[] } }[] = [];
  for (const id of order) {
    const number = rowOf.get(id) ?? 0;
    rows[number] ??= { ids: [], blocks: { ja: [], en: [] } };
    rows[number].ids.push(id);
  }
  for (const language of languages) {
    for (const block of texts[language].blocks)
      rows[rowOf.get(block.ids[0] ?? '') ?? -1]?.blocks[language].push(block);
  }
  return rows;
}
