import { visit } from 'unist-util-visit';
import { proseText } from '../content/prose-text';
import { languages, type Term } from '../model';
import { type AlignableBlock, type AlignmentBead, alignBlocks } from '../text/align/align-blocks';
import type { ImportBlock, ImportedPair } from './import-block';

/**
 * Which blocks of the two languages say the same, by their indexes (see `alignBlocks`). Where a language was not
 * given, each block of the other stands alone, which is certain.
 */
export function pairBlocks(texts: ImportedPair, terms: readonly Term[]): AlignmentBead[] {
  const { ja, en } = texts;
  if (ja && en) {
    const beads = alignBlocks({ ja: ja.blocks.map(toAlignable), en: en.blocks.map(toAlignable) }, { terms });
    return beads.flatMap((bead) => {
      // A rule or a picture without words translates no text.
      const [hasJa, hasEn] = [bead.ja.some(saysWords(ja.blocks)), bead.en.some(saysWords(en.blocks))];
      if (hasJa === hasEn || bead.ja.length === 0 || bead.en.length === 0) return [bead];
      return [
        { ...bead, en: [] },
        { ...bead, ja: [] },
      ];
    });
  }
  const [given] = languages.flatMap((language) => texts[language] ?? []);
  return (given?.blocks ?? []).map((_, index) =>
    ja ? { ja: [index], en: [], confidence: 1 } : { ja: [], en: [index], confidence: 1 },
  );
}

function saysWords(blocks: readonly ImportBlock[]): (index: number) => boolean {
  return (index) => {
    const block = blocks[index];
    return block !== undefined && proseText(block.node).trim() !== '';
  };
}

/** What the aligner looks at in a block. */
export function toAlignable({ kind, depth, node }: ImportBlock): AlignableBlock {
  const codes: string[] = [];
  const urls: string[] = [];
  visit(node, (inner) => {
    if (inner.type === 'inlineCode') codes.push(inner.value);
    if (inner.type === 'link' || inner.type === 'image') urls.push(inner.url);
  });
  return { kind, ...(depth !== undefined && { depth }), text: proseText(node).normalize('NFC'), codes, urls };
}
