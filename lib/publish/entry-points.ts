/**
 * Files that are published though no page need refer to them, since machines ask for them by name: what crawlers,
 * feed readers and browsers look for (the service worker is one), and the exports of the library (JSON, JSON-LD, TMX, TBX, Markdown).
 */
const patterns = [
  /^(robots|llms|humans)\.txt$/,
  /^\.well-known\/./,
  /^sitemap(-[\w-]+)?\.xml$/,
  /^(feed|atom|rss|opensearch)\.xml$/,
  /^(.+\/)?(feed|atom|rss)\.xml$/,
  /^favicon\.ico$/,
  /^(apple-touch-icon|apple-icon|icon)(-[\w-]+)?\.(png|svg)$/,
  /\.webmanifest$/,
  /^sw\.js$/,
  /\.(json|jsonld|tmx|tbx|md)$/,
];

/** Whether a file of the export (`glossary.json`) is published without being referred to. */
export function isEntryPoint(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}
