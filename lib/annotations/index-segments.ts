import type { ClaimId, Essay, LayerId, Row } from '../model';
import { onceFor } from '../once-for';

/** Which rows speak of a layer, and which make a claim, each in reading order. */
export interface SegmentIndex {
  onLayer(layer: LayerId): readonly Row[];
  making(claim: ClaimId): readonly Row[];
}

/** Turns "passage → layer and claims", as the author wrote it, round; once for an essay. */
export const indexSegments: (essay: Essay) => SegmentIndex = onceFor(index);

function index(essay: Essay): SegmentIndex {
  const onLayer = new Map<LayerId, Row[]>();
  const making = new Map<ClaimId, Row[]>();
  for (const row of essay.rows) {
    for (const layer of new Set(row.segments.map((segment) => segment.layer))) push(onLayer, layer, row);
    for (const claim of new Set(row.segments.flatMap((segment) => segment.claims))) push(making, claim, row);
  }
  return { onLayer: (layer) => onLayer.get(layer) ?? [], making: (claim) => making.get(claim) ?? [] };
}

function push(rowsBy: Map<string, Row[]>, key: string, row: Row): void {
  const rows = rowsBy.get(key);
  if (rows) rows.push(row);
  else rowsBy.set(key, [row]);
}
