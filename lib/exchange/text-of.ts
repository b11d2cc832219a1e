import type { ProseBlock } from '../content/prose';
import type { ProseFile } from '../content/sources';
import type { ExchangedText } from './exchanged-essay';
import { splitMarkdown } from './split-markdown';

/** A Markdown file that was parsed, to the letter. Throws where it could not be read. */
export function textOf({ file, prose }: ProseFile): ExchangedText {
  if (!prose) throw new Error(`${file.path} has faults`);
  const source = String(file);
  const gaps: string[] = [];
  let end = 0;
  // In the file, footnotes need not stand last.
  const inFile = [...prose.blocks].sort((a, b) => offsetOf(a) - offsetOf(b));
  const blocks = inFile.map(({ ids, node, comment }) => {
    const gap = source.slice(end, node.position?.start.offset);
    end = Math.max(node.position?.end.offset ?? 0, comment?.end.offset ?? 0);
    gaps.push(gap);
    return {
      ids: ids.map(({ id }) => id),
      pieces: splitMarkdown(source, node, comment),
      isTight: gap !== '' && !/\n[ \t]*\r?\n/.test(gap),
    };
  });
  gaps.push(source.slice(end));
  // A file without faults holds nothing between its blocks but the definitions of links.
  const definitions = gaps.map((gap) => gap.trim().replace(/\s*\r?\n\s*/g, '\n')).filter(Boolean);
  return { blocks, definitions: definitions.join('\n') };
}

function offsetOf({ node }: ProseBlock): number {
  return node.position?.start.offset ?? 0;
}
