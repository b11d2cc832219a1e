/** The size of a share image in pixels: what link previews ask for (Open Graph, 1.91:1). */
export const cardSize = { width: 1200, height: 630 } as const;
