import type { ProseBlock } from '../content/prose';
import type { ProseFile } from '../content/sources';
import type { ExchangedBlock, ExchangedText } from './exchanged-essay';
import { missingBlock } from './id-piece';
import { splitMarkdown } from './split-markdown';

/** A Markdown file that was parsed, to the letter. Throws where it could not be read. */
export function textOf({ file, prose }: ProseFile): ExchangedText {
  if (!prose) throw new Error(`${file.path} has faults`);
  const source = String(file);
  const blocks: ExchangedBlock[] = [];
  const definitions: string[] = [];
  let end = 0;
  const readGap = (to: number | undefined): string => {
    const gap = source.slice(end, to);
    // Between its blocks a file without faults holds what is missing, and where links by reference lead.
    const rest = gap.replace(/<!--[ \t]*missing[ \t]+(.*?)-->/g, (_, ids: string) => {
      blocks.push(
        ...ids
          .split(/[ \t#]+/)
          .filter(Boolean)
          .map(missingBlock),
      );
      return '';
    });
    definitions.push(...rest.split(/\s*\r?\n\s*/).filter((line) => line.trim() !== ''));
    return gap;
  };
  // In the file, footnotes need not stand last.
  const inFile = [...prose.blocks].sort((a, b) => offsetOf(a) - offsetOf(b));
  for (const { ids, node, comment } of inFile) {
    const gap = readGap(node.position?.start.offset);
    end = Math.max(node.position?.end.offset ?? 0, comment?.end.offset ?? 0);
    blocks.push({
      ids: ids.map(({ id }) => id),
      pieces: splitMarkdown(source, node, comment),
      isTight: gap !== '' && gap.trim() === '' && !/\n[ \t]*\r?\n/.test(gap),
    });
  }
  readGap(undefined);
  return { blocks, definitions: definitions.join('\n') };
}

function offsetOf({ node }: ProseBlock): number {
  return node.position?.start.offset ?? 0;
}
