import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkRuby } from './remark-ruby';

// One tilde is no strikethrough: 10~20 is a range in Japanese.
const options = { singleTilde: false };

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, options)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough, options)
  .use(remarkRuby)
  .freeze();

/** Deeper than any text is, and far from the depth at which a walk through the tree would fail. */
const deepest = 100;

/**
 * Parses CommonMark with GitHub's extensions, emphasis that works beside Japanese, and author's ruby.
 * Undefined where blocks or emphasis nest beyond all reason.
 */
export function parseMarkdown(text: string): Root | undefined {
  // Each mark of a list or a quotation that a line begins with costs the parser a round through those before it.
  if (/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){100}/m.test(text)) return undefined;
  try {
    const tree = processor.parse(text);
    return depthOf(tree) > deepest ? undefined : tree;
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function depthOf(tree: Root): number {
  let level: Nodes[] = [tree];
  let depth = 0;
  for (; level.length > 0; depth++) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return depth;
}
