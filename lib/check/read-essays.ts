import type { YamlFile } from '../content/parse-yaml';
import type { ReadingsData } from '../content/schemas';
import type { EssaySources } from '../content/sources';
import { type ReadPassage, readPassages } from '../readings/read-passages';

/** An essay that says how its Japanese is read. */
export interface ReadEssay {
  readonly slug: string;
  readonly readings: YamlFile<ReadingsData>;
  readonly data: ReadingsData;
  readonly passages: readonly ReadPassage[];
}

const known = new WeakMap<EssaySources, ReadEssay>();

/** The essays that have readings, each prepared once. */
export function readEssays(essays: readonly EssaySources[]): ReadEssay[] {
  return essays.flatMap((essay) => {
    const { slug, readings, prose } = essay;
    if (!readings?.data || !prose.ja.prose) return [];
    const read = known.get(essay) ?? {
      slug,
      readings,
      data: readings.data,
      passages: readPassages(prose.ja.prose, readings.data),
    };
    known.set(essay, read);
    return [read];
  });
}
