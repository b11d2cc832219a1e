import { getTranslations } from 'next-intl/server';
import type { SegmentIndex } from '@/lib/annotations/index-segments';
import { trackNumber } from '@/lib/annotations/track-number';
import {
  type ClaimEdge,
  type ClaimNode,
  layoutClaims,
  type Shape,
  wordGap,
} from '@/lib/argument/layout-claims';
import { fragments } from '@/lib/links';
import { type Claim, type Essay, type Language, relationKinds } from '@/lib/model';

interface ClaimMapProps {
  readonly essay: Essay;
  readonly index: SegmentIndex;
  readonly locale: Language;
}

/** The claims as a drawn graph, what a claim rests on below it; each leads to its place in the list. */
export async function ClaimMap({ essay, index, locale }: ClaimMapProps) {
  const t = await getTranslations({ locale });
  const used = relationKinds.filter((kind) =>
    essay.claims.some(({ relations }) => relations.some((relation) => relation.kind === kind)),
  );
  return (
    <>
      <ul className="legend">
        {used.map((kind) => (
          <li key={kind} data-relation={kind}>
            <svg width="40" height="12" viewBox="0 0 40 12" aria-hidden="true">
              <path d="M2 6H34" />
              <path className="head" d="M40 6l-8 -4v8z" />
            </svg>{' '}
            {t(`relation.${kind}`)}
          </li>
        ))}
      </ul>
      {(['wide', 'narrow'] as const).map((shape) => (
        // The picture may be wider than the window: whoever goes by key can move it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus (WCAG 2.1.1).
        <section key={shape} className={`claim-map ${shape}`} tabIndex={0} aria-label={t('map.argument')}>
          <ClaimDrawing essay={essay} index={index} locale={locale} shape={shape} />
        </section>
      ))}
    </>
  );
}

async function ClaimDrawing({ essay, index, locale, shape }: ClaimMapProps & { readonly shape: Shape }) {
  const t = await getTranslations({ locale });
  const { width, height, nodes, edges } = await layoutClaims(essay.claims, locale, shape, {
    supports: t('relationShort.supports'),
    qualifies: t('relationShort.qualifies'),
    'contrasts-with': t('relationShort.contrasts-with'),
    explains: t('relationShort.explains'),
  });
  const trackOf = ({ id }: Claim) => {
    const tracks = new Set(index.making(id).map((row) => trackNumber(essay, row.segments[0].layer)));
    return tracks.size === 1 ? [...tracks][0] : 0;
  };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{t('map.argument')}</title>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and words take no focus; the list tells what they do. */}
      <g aria-hidden="true">
        {edges.map((edge) => (
          <g key={`${edge.from} ${edge.kind} ${edge.to}`} data-relation={edge.kind}>
            <path d={pathOf(edge)} />
            <path className="head" d={headOf(edge)} />
          </g>
        ))}
        {edges.map((edge) => (
          <text key={`${edge.from} ${edge.kind} ${edge.to}`} className="word" {...beginningOf(edge)}>
            {t(`relationShort.${edge.kind}`)}
          </text>
        ))}
      </g>
      {readingOrder(nodes).map(({ claim, lines, x, y, width: boxWidth, height: boxHeight }) => (
        <a key={claim.id} href={`#${fragments.claim(claim.id)}`} data-track={trackOf(claim)}>
          {/* The name begins with what is written in the box: whoever speaks to it says that (WCAG 2.5.3). */}
          <title>
            {`${labelOf(claim, locale)} (${t(`claimKind.${claim.kind}`)}: ${claim.sentence[locale]})`}
          </title>
          <rect x={x} y={y} width={boxWidth} height={boxHeight} rx="6" />
          <text x={x + boxWidth / 2} textAnchor="middle">
            {lines.map((line, number) => (
              <tspan
                key={line}
                x={x + boxWidth / 2}
                y={y + boxHeight / 2 + (number - (lines.length - 1) / 2) * 20 + 5}
              >
                {line}
              </tspan>
            ))}
          </text>
        </a>
      ))}
    </svg>
  );
}

/** Row by row, as they are seen: whoever goes from box to box by key is not sent up and down. */
function readingOrder(nodes: readonly ClaimNode[]): ClaimNode[] {
  const rows: ClaimNode[][] = [];
  for (const node of nodes.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.some(({ y, height }) => node.y < y + height)) row.push(node);
    else rows.push([node]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}

function labelOf({ label, sentence }: Claim, locale: Language): string {
  return (label ?? sentence)[locale];
}

function pathOf({ points }: ClaimEdge): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** The head of the arrow at the end of a line, which comes from below. */
function headOf({ points }: ClaimEdge): string {
  const { x = 0, y = 0 } = points.at(-1) ?? {};
  return `M${round(x)} ${round(y)}l-4 8h8z`;
}

/** Where a word beside the beginning of a line stands, just above the box that it leaves. */
function beginningOf({ points: [first] }: ClaimEdge): { readonly x: number; readonly y: number } {
  return { x: round((first?.x ?? 0) + wordGap), y: round((first?.y ?? 0) - wordGap) };
}

const round = (length: number) => Math.round(length * 10) / 10;
