import { blend, paintOver, type Rgb } from './paint-over';

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies behind an element's text at a place, and how what is painted there comes out. */
export interface Backdrop {
  readonly colour: Rgb;
  /** What is seen of something of that colour on it: the opacity of what holds it counts. */
  show(colour: string): Rgb;
}

/** The colours that `element` and what holds it paint there. Throws where there is an image, which has no one colour. */
export function backdropAt(element: Element, point: Point): Backdrop {
  let colour = paintOver('Canvas', [255, 255, 255]);
  const groups: { opacity: number; behind: Rgb }[] = [];
  for (const layer of layersOf(element)) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(layer);
    if (Number(opacity) < 1) groups.unshift({ opacity: Number(opacity), behind: colour });
    if (!covers(layer, point)) continue;
    if (backgroundImage !== 'none') throw new Error(`The background of ${layer.tagName} is an image`);
    colour = paintOver(backgroundColor, colour);
  }
  const shape = svgShapeAt(element, point);
  if (shape) colour = paintOver(shape, colour);
  const through = (seen: Rgb) =>
    groups.reduce((front, { opacity, behind }) => blend(behind, front, opacity), seen);
  const own = colour;
  return { colour: through(own), show: (painted) => through(paintOver(painted, own)) };
}

/** An element after all that holds it, the outermost first. */
function layersOf(element: Element): Element[] {
  const layers: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) layers.unshift(each);
  return layers;
}

/** What is placed outside its parent is not on its parent's background; the page's own is under everything. */
function covers(layer: Element, { x, y }: Point): boolean {
  if (layer === document.documentElement || layer === document.body) return true;
  return [...layer.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/** In a drawing words stand on the shape that is drawn beside them, or on an edge of their own around each letter. */
function svgShapeAt(element: Element, point: Point): string | undefined {
  if (!(element instanceof SVGElement)) return undefined;
  const { paintOrder, stroke, strokeWidth } = getComputedStyle(element);
  if (paintOrder.startsWith('stroke') && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2)
    return stroke;
  const shape = [...(element.closest('a, g')?.querySelectorAll('rect') ?? [])].find((rect) =>
    covers(rect, point),
  );
  return shape && getComputedStyle(shape).fill;
}
