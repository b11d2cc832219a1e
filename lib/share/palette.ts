/** The colours of a share image: the tokens of `app/reader.css` for a light page, lightness (0–1), chroma and hue (degrees). */
export const palette = {
  paper: [0.984, 0.008, 88],
  /** The same for a dark page, around which a browser may colour its own surfaces. */
  darkPaper: [0.185, 0.012, 265],
  ink: [0.24, 0.02, 265],
  muted: [0.39, 0.02, 265],
  rule: [0.88, 0.012, 88],
  /** The frame's, then one a track, in the order in which an essay declares them. */
  tracks: [
    [0.39, 0.02, 265],
    [0.39, 0.1, 240],
    [0.39, 0.13, 33],
    [0.39, 0.09, 155],
    [0.39, 0.13, 320],
  ],
} as const;

export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** The accent of a track by its number, 0 being the frame; the frame's too for those that the design has none for. */
export const trackColour = (track: number): Oklch => palette.tracks[track] ?? palette.tracks[0];

/** `#1f2430` for a colour in OKLCH (CSS Color 4, section 9.3; matrices from its section 18), clipped to what sRGB can show. */
export function toHex([lightness, chroma, hue]: Oklch): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const channels = linear.map((value) => {
    const encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
