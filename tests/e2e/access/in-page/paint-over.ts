/** Red, green and blue as the screen shows them, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const painted = new Map<string, Rgb>();

/**
 * What is seen where `colour` lies over `backdrop`. The browser paints it, so that whatever it computes a colour to be
 * (`oklch()`, `color-mix()`, half transparent) is resolved as it would be on the page. Throws at what is no colour.
 */
export function paintOver(colour: string, backdrop: Rgb): Rgb {
  const key = `${colour} ${backdrop}`;
  const before = painted.get(key);
  if (before) return before;
  if (!context) throw new Error('There is no canvas to paint on');
  context.fillStyle = '#010203';
  context.fillStyle = colour;
  const first = context.fillStyle;
  context.fillStyle = '#040506';
  context.fillStyle = colour;
  // A canvas passes over what it does not know, and keeps the colour that it had.
  if (context.fillStyle !== first) throw new TypeError(`Unexpected ${colour}, expected a colour`);
  context.fillStyle = `rgb(${backdrop.join(' ')})`;
  context.fillRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  const result: Rgb = [red, green, blue];
  painted.set(key, result);
  return result;
}

/** `front` at an opacity from 0 to 1 over `back`. */
export function blend(back: Rgb, front: Rgb, opacity: number): Rgb {
  const [red, green, blue] = front.map(
    (value, index) => value * opacity + (back[index] ?? 0) * (1 - opacity),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** How much two colours differ in luminance, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
