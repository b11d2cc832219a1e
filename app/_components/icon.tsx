/** What is drawn, by name: strokes on a square of 20 units, in the colour of the text. */
const strokes = {
  /** One text. */
  single: 'M4 5h12M4 10h12M4 15h8',
  /** Two texts side by side. */
  facing: 'M3 5h5M3 10h5M3 15h3M12 5h5M12 10h5M12 15h3',
  /** Two texts in turn. */
  interleaved: 'M3 4h9M3 8h6M8 12h9M8 16h6',
  /** Letters and a slider. */
  settings: 'M3 6h6M13 6h4M9 4v4M3 14h2M9 14h8M9 12v4',
  /** A loudspeaker. */
  listen: 'M3 8v4h3l4 3V5L6 8zM13 8q1.5 2 0 4M15 5.5q4 4.5 0 9',
  play: 'M6 4l9 6-9 6z',
  pause: 'M7 4v12M13 4v12',
  previous: 'M5 4v12M15 4l-7 6 7 6z',
  next: 'M15 4v12M5 4l7 6-7 6z',
  /** What can be adjusted. */
  sliders: 'M3 6h8M15 6h2M11 4v4M3 14h2M9 14h8M9 12v4',
  stop: 'M5 5l10 10M15 5L5 15',
} as const;

/** A small drawing beside or in place of a word; whatever it stands on has a name of its own. */
export function Icon({ name }: { readonly name: keyof typeof strokes }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
