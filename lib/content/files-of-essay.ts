import type { VFile } from 'vfile';
import type { EssaySources } from './sources';

/** The files that an essay is made of, its images aside, each with what there is to say about it. */
export function filesOfEssay({ essay, prose, annotations, ledger, readings }: EssaySources): VFile[] {
  const files = [essay.file, prose.ja.file, prose.en.file, annotations.file, ledger.file];
  return readings ? [...files, readings.file] : files;
}
