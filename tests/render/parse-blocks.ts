import type { RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();

/** The blocks of a piece of Markdown. */
export function parseBlocks(markdown: string): RootContent[] {
  return processor.parse(markdown).children;
}
