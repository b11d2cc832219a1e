import type { VFile } from 'vfile';
import type { ProseBlock } from '../content/prose';
import type { EssaySources } from '../content/sources';
import { type Language, languages } from '../model';

/** A block of prose with the file that it stands in. */
export interface PlacedBlock {
  readonly essay: EssaySources;
  readonly language: Language;
  readonly file: VFile;
  readonly block: ProseBlock;
}

/** Every block of every essay that could be parsed: first the Japanese ones of an essay, then the English ones. */
export function* proseBlocksOf(essays: readonly EssaySources[]): Generator<PlacedBlock> {
  for (const essay of essays) {
    for (const language of languages) {
      const { file, prose } = essay.prose[language];
      for (const block of prose?.blocks ?? []) yield { essay, language, file, block };
    }
  }
}
