import { formats } from '../exchange/formats';
import { gatherEssay } from '../exchange/gather-essay';
import type { FileMaker } from './site-file';

/** Each essay in the forms that other tools open: `{essay}.tmx`, `{essay}.ja.md`, `{essay}.en.md`. */
export const exchangeFiles: FileMaker = function* ({ library, sources }) {
  const checked = new Map(library.essays.map((essay) => [essay.slug, essay]));
  for (const source of sources) {
    const essay = checked.get(source.slug);
    if (!essay) continue;
    const gathered = gatherEssay(source, essay);
    for (const format of formats) yield* format.write(gathered);
  }
};
