import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { ImageSize } from './image-source';
import { reportFault } from './report-fault';
import { reportSvgHazards } from './report-svg-hazards';

/** Deeper than any drawing is. */
const deepest = 100;

/**
 * Parses an SVG file, reports what it must not hold, and gives its size: `width` and `height` without a unit or in
 * pixels, else those of its `viewBox` (SVG 2 §8.2). Undefined where it has faults.
 */
export function parseSvg(file: VFile): ImageSize | undefined {
  const tree = parse(file);
  if (!tree) return undefined;
  const root = tree.children.find((node) => node.type === 'element');
  if (root?.name !== 'svg' || root.attributes.xmlns !== 'http://www.w3.org/2000/svg') {
    reportFault(file, 'image-unreadable', `Unexpected <${root?.name ?? ''}>, expected an SVG image`, {
      place: root?.position,
      note: 'Begin it with `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">`.',
    });
    return undefined;
  }
  if (reportSvgHazards(tree, file)) return undefined;
  const size = sizeOf(root);
  if (!size) {
    reportFault(file, 'image-unreadable', 'Unexpected SVG without a size, expected a viewBox', {
      place: root.position,
      note: 'Give <svg> the size of the drawing: `viewBox="0 0 640 360"`.',
    });
  }
  return size;
}

function parse(file: VFile): Root | undefined {
  let reason = 'Unexpected contents, expected XML';
  let place: VFileMessage['place'];
  try {
    const tree = fromXml(String(file));
    if (depthOf(tree) <= deepest) return tree;
    reason = 'Unexpected depth of elements, expected a few levels';
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) reason = 'Unexpected depth of elements, expected a few levels';
    else if (error instanceof VFileMessage) place = error.place;
    else throw error;
  }
  reportFault(file, 'image-unreadable', reason, {
    place,
    note: 'Save the drawing anew as plain SVG.',
  });
  return undefined;
}

function sizeOf({ attributes }: Element): ImageSize | undefined {
  const [, , boxWidth, boxHeight] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const length = (written: string | null | undefined) =>
    /^\s*\d*\.?\d+(px)?\s*$/.test(written ?? '') ? Number.parseFloat(written ?? '') : undefined;
  const [width, height] = [length(attributes.width), length(attributes.height)];
  const isBox = boxWidth !== undefined && boxHeight !== undefined && boxWidth > 0 && boxHeight > 0;
  if (width && height) return round(width, height);
  if (!isBox) return undefined;
  if (width) return round(width, (width * boxHeight) / boxWidth);
  if (height) return round((height * boxWidth) / boxHeight, height);
  return round(boxWidth, boxHeight);
}

/** The attributes of `<img>` are whole numbers. */
function round(width: number, height: number): ImageSize {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}

function depthOf(tree: Root): number {
  let level: Nodes[] = [tree];
  let depth = 0;
  for (; level.length > 0; depth++) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return depth;
}
