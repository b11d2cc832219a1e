import { VFile } from 'vfile';
import { rowSentences, type Sentence } from '@/lib/annotations/row-sentences';
import { parseProse } from '@/lib/content/parse-prose';
import type { Language, Row } from '@/lib/model';

/** The sentences of a text as its page shows them, by way of the parser and the numbering that pages are made with. */
export function sentencesOf(markdown: string, language: Language): Sentence[] {
  const file = new VFile({ path: `${language}.md`, value: markdown });
  const prose = parseProse(file);
  if (!prose?.isComplete || file.messages.length > 0)
    throw new Error(`Not prose: ${file.messages.join('\n')}`);
  return prose.blocks.flatMap(({ node, kind, ids }) => {
    const [id = ''] = ids.map(({ id }) => id);
    const stretch = { kind, blocks: [node], ids: ids.map(({ id }) => id) };
    const row: Row = {
      segments: [{ id, layer: 'frame', claims: [], notes: [], formerIds: [] }],
      kind,
      text: { ja: [stretch], en: [stretch] },
    };
    return rowSentences(row, language);
  });
}
