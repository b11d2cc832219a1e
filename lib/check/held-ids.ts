import type { EssaySources } from '../content/sources';
import { type Language, languages, type SegmentId } from '../model';

/** The ids that stand in either language, each with the language in which to show it: the source, where it is there. */
export function heldIds({ essay, prose }: EssaySources): Map<SegmentId, Language> {
  const held = new Map<SegmentId, Language>();
  const source = essay.data?.source ?? 'ja';
  for (const language of [source, ...languages]) {
    for (const id of prose[language].prose?.places.keys() ?? []) if (!held.has(id)) held.set(id, language);
  }
  return held;
}

/** Whether both languages could be read and all their blocks have ids, so that an id not held is truly gone. */
export function isWhole({ prose }: EssaySources): boolean {
  return languages.every((language) => prose[language].prose?.isComplete === true);
}
