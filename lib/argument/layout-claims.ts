import ELK, { type ElkNode } from 'elkjs';
import type { Claim, ClaimId, Language, RelationKind } from '../model';
import { breakLabel, widthOf } from './break-label';

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

/** The same of the word beside the beginning of a line, and how far it stands from the line. */
export const wordSize = 11;
export const wordGap = 3;

const lineHeight = 20;
const padding = 10;

/** Where no line leaves a box, since it is rounded there. */
const corner = 8;

/**
 * How wide the boxes are, how far apart, and how wide the whole is to be before it grows in height instead: for a wide
 * window, and for a phone, where the picture is moved about.
 */
const shapes = {
  wide: { box: 136, between: 16, layers: 44, fits: 736 },
  narrow: { box: 96, between: 8, layers: 40, fits: 480 },
} as const;

export type Shape = keyof typeof shapes;

/**
 * Lays the claims of an essay out as a graph, what a claim rests on below it, in px. Uses the Eclipse Layout Kernel's
 * layered algorithm (Sugiyama, Tagawa and Toda 1981), which looks for few crossings; where the picture would be too wide
 * for its page, with layers that are kept narrow (Nikolov, Tarassov and Branke 2005). The same claims give the same
 * picture. It is laid out twice: first to learn in which order lines leave and reach each claim, then with room beside
 * each line that leaves for the one of `words` that tells its kind.
 */
export async function layoutClaims(
  claims: readonly Claim[],
  language: Language,
  shape: Shape,
  words: Readonly<Record<RelationKind, string>>,
): Promise<ClaimLayout> {
  const { box, between, layers, fits } = shapes[shape];
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
  const roomFor = (kind: RelationKind) => widthOf(words[kind]) * wordSize + 2 * wordGap;
  const layout = (layering: Layering, ports?: ReadonlyMap<ClaimId, Ports>): Promise<ElkNode> =>
    new ELK().layout({
      id: 'claims',
      layoutOptions: {
        'elk.algorithm': 'layered',
        'elk.direction': 'UP',
        'elk.layered.layering.strategy': layering,
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
      children: claims.map(({ id }) => {
        const { width = box, at = new Map<string, number>() } = ports?.get(id) ?? {};
        const height = (lines.get(id)?.length ?? 1) * lineHeight + 2 * padding;
        return {
          id,
          width,
          height,
          ...(ports && { layoutOptions: { 'elk.portConstraints': 'FIXED_POS' } }),
          ports: [...at].map(([port, x]) => ({ id: port, x, y: port.endsWith(' from') ? 0 : height })),
        };
      }),
      edges: relations.map((relation) => ({
        id: nameOf(relation),
        sources: [ports ? `${nameOf(relation)} from` : relation.from],
        targets: [ports ? `${nameOf(relation)} to` : relation.to],
      })),
    });
  const drawn = (laid: ElkNode): ClaimEdge[] =>
    relations.map((relation, index) => {
      const section = laid.edges?.[index]?.sections?.[0];
      const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
      return { ...relation, points: points.map(({ x, y }) => ({ x, y })) };
    });

  const free = await layout('NETWORK_SIMPLEX');
  const isWide = (free.width ?? 0) > fits;
  const layering = isWide ? 'STRETCH_WIDTH' : 'NETWORK_SIMPLEX';
  const order = drawn(isWide ? await layout(layering) : free);
  const laid = await layout(
    layering,
    new Map(claims.map(({ id }) => [id, placePorts(id, order, box, roomFor)])),
  );
  return {
    width: Math.ceil(laid.width ?? 0),
    height: Math.ceil(laid.height ?? 0),
    nodes: (laid.children ?? []).flatMap(({ id, x = 0, y = 0, width = 0, height = 0 }) => {
      const claim = known.get(id);
      return claim ? [{ claim, lines: lines.get(id) ?? [], x, y, width, height }] : [];
    }),
    edges: drawn(laid),
  };
}

/** How claims are put on their layers: so that lines are short, or so that layers are. */
type Layering = 'NETWORK_SIMPLEX' | 'STRETCH_WIDTH';

/** Where lines leave a box and reach it, from its left, in px. */
interface Ports {
  readonly width: number;
  /** By the line's name and which end of it. */
  readonly at: ReadonlyMap<string, number>;
}

/** The ports of a claim, in the order of `edges`: those that reach it evenly, those that leave it with room for a word. */
function placePorts(
  claim: ClaimId,
  edges: readonly ClaimEdge[],
  box: number,
  roomFor: (kind: RelationKind) => number,
): Ports {
  const byX = (end: 0 | -1) => (a: ClaimEdge, b: ClaimEdge) =>
    (a.points.at(end)?.x ?? 0) - (b.points.at(end)?.x ?? 0);
  const leaving = edges.filter(({ from }) => from === claim).sort(byX(0));
  const reaching = edges.filter(({ to }) => to === claim).sort(byX(-1));
  const rooms = leaving.map(({ kind }) => roomFor(kind));
  const needed = rooms.reduce((sum, room) => sum + room, corner);
  const width = Math.max(box, Math.ceil(needed));
  const at = new Map<string, number>();
  // A line alone leaves from the middle, if its word has room there; several share what room is left.
  const spare = (width - needed) / leaving.length;
  let x = leaving.length === 1 ? Math.min(width / 2, corner + spare) : corner + spare / 2;
  for (const [index, edge] of leaving.entries()) {
    at.set(`${nameOf(edge)} from`, Math.round(x));
    x += (rooms[index] ?? 0) + spare;
  }
  for (const [index, edge] of reaching.entries())
    at.set(`${nameOf(edge)} to`, Math.round((width * (index + 1)) / (reaching.length + 1)));
  return { width, at };
}

const nameOf = ({ from, kind, to }: Pick<ClaimEdge, 'from' | 'kind' | 'to'>) => `${from} ${kind} ${to}`;
