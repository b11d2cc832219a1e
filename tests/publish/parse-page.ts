import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** A page as hast. */
export const parsePage = (html: string): Root => unified().use(rehypeParse).parse(html);

/** The body of a page as HTML. */
export function printBody(tree: Root): string {
  const html = unified().use(rehypeStringify).stringify(tree);
  return /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
}

/** The head of a page as HTML. */
export function printHead(tree: Root): string {
  const html = unified().use(rehypeStringify).stringify(tree);
  return /<head>([\s\S]*)<\/head>/.exec(html)?.[1] ?? html;
}
