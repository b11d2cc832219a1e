import type { Localized } from '../model';

/** What was said in either language, or in one, without keys that say nothing. */
export function spokenIn({
  ja,
  en,
}: {
  readonly ja?: string | undefined;
  readonly en?: string | undefined;
}): Partial<Localized> {
  return { ...(ja !== undefined && { ja }), ...(en !== undefined && { en }) };
}
