import type { VFile } from 'vfile';
import type { EssaySources } from './sources';

/** The five files that an essay is made of, its images aside, each with what there is to say about it. */
export function filesOfEssay({ essay, prose, annotations, ledger }: EssaySources): VFile[] {
  return [essay.file, prose.ja.file, prose.en.file, annotations.file, ledger.file];
}
