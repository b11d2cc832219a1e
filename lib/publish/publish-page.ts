import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { addPolicy } from './add-policy';
import { collectLinks, type PageLinks } from './collect-links';
import { countAssets } from './count-assets';
import { guardPage } from './guard-page';
import { linkAssets } from './link-assets';
import { takeOutRuntime } from './take-out-runtime';

const parser = unified().use(rehypeParse).freeze();
const printer = unified()
  .use(rehypeStringify, { upperDoctype: true, characterReferences: { useNamedReferences: true } })
  .freeze();

export interface PageOptions {
  readonly basePath: string;
  /** Takes the faults of the page. */
  readonly file: VFile;
  /** Publishes a file of the export under a name made from its contents, and gives its new path. */
  publish(path: string): string | undefined;
}

/** Makes a page that Next has exported into one that ships, and gathers its links. */
export function publishPage(
  html: string,
  { basePath, file, publish }: PageOptions,
): { html: string; links: PageLinks } {
  const exported = parser.parse(html);
  guardPage(exported, basePath, file);
  const tree = linkAssets(takeOutRuntime(exported, basePath), basePath, publish);
  countAssets(tree, file);
  return { html: printer.stringify(addPolicy(tree)), links: collectLinks(tree) };
}
