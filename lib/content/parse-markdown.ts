import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Excess, findExcess, nestingAt } from './find-excess';
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
 * Undefined where blocks or emphasis nest beyond all reason, or there is more than the parser bears (see `findExcess`).
 */
export function parseMarkdown(text: string): Root | undefined {
  const parsed = parseReasonable(text);
  return 'tree' in parsed ? parsed.tree : undefined;
}

/** The same, with what is too much and where, if something is. */
export function parseReasonable(text: string): { readonly tree: Root } | { readonly excess: Excess } {
  const excess = findExcess(text);
  if (excess) return { excess };
  try {
    const tree = processor.parse(text);
    const at = tooDeep(tree);
    return at === undefined ? { tree } : { excess: nestingAt(at) };
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return { excess: nestingAt(0) };
    throw error;
  }
}

/** Where something begins that is nested too deep. */
function tooDeep(tree: Root): number | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= deepest) return level[0]?.position?.start.offset ?? 0;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
