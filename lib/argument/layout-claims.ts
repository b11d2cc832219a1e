import ELK, { type ElkNode } from 'elkjs';
import type { Claim, ClaimId, Language, RelationKind } from '../model';
import { breakLabel } from './break-label';

export interface ClaimNode {
  readonly claim: Claim;
  /** The label's lines. */
  readonly lines: readonly string[];
  /** The box's place and size, in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface ClaimEdge {
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly kind: RelationKind;
  /** The corners of its line, from the one claim's box to the other's. */
  readonly points: readonly Point[];
}

export interface ClaimLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly ClaimNode[];
  readonly edges: readonly ClaimEdge[];
}

/** The size of a label's letters, in px; the stylesheet sets the same. */
export const labelSize = 14;

const lineHeight = 20;
const padding = 10;

/** How wide the boxes are, and how far apart: for a wide window, and for a phone, where the picture is moved about. */
const shapes = {
  wide: { box: 136, between: 16, layers: 44 },
  narrow: { box: 96, between: 8, layers: 40 },
} as const;

export type Shape = keyof typeof shapes;

/**
 * Lays the claims of an essay out as a graph, what a claim rests on below it, in px. Uses the Eclipse Layout Kernel's
 * layered algorithm (Sugiyama, Tagawa and Toda 1981), which looks for few crossings; the same claims give the same
 * picture.
 */
export async function layoutClaims(
  claims: readonly Claim[],
  language: Language,
  shape: Shape,
): Promise<ClaimLayout> {
  const { box, between, layers } = shapes[shape];
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const lines = new Map(
    claims.map(({ id, label, sentence }) => [
      id,
      breakLabel((label ?? sentence)[language], language, (box - 2 * padding) / labelSize),
    ]),
  );
  const relations = claims.flatMap(({ id, relations }) =>
    relations.flatMap(({ kind, claim }) => (known.has(claim) ? [{ from: id, to: claim, kind }] : [])),
  );
  const graph: ElkNode = {
    id: 'claims',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'UP',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.separateConnectedComponents': 'false',
      'elk.layered.thoroughness': '200',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
      'elk.layered.considerModelOrder.strategy': 'NONE',
      'elk.spacing.nodeNode': String(between),
      'elk.spacing.edgeNode': '8',
      'elk.spacing.edgeEdge': '8',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(layers),
      'elk.layered.spacing.edgeNodeBetweenLayers': '14',
      'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
      'elk.padding': '[top=8,left=8,bottom=8,right=8]',
    },
    children: claims.map(({ id }) => ({
      id,
      width: box,
      height: (lines.get(id)?.length ?? 1) * lineHeight + 2 * padding,
    })),
    edges: relations.map(({ from, to, kind }) => ({
      id: `${from} ${kind} ${to}`,
      sources: [from],
      targets: [to],
    })),
  };
  const laid = await new ELK().layout(graph);
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    nodes: (laid.children ?? []).flatMap(({ id, x = 0, y = 0, width = 0, height = 0 }) => {
      const claim = known.get(id);
      return claim ? [{ claim, lines: lines.get(id) ?? [], x, y, width, height }] : [];
    }),
    edges: relations.map((relation, index) => {
      const section = laid.edges?.[index]?.sections?.[0];
      const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
      return { ...relation, points: points.map(({ x, y }) => ({ x, y })) };
    }),
  };
}
