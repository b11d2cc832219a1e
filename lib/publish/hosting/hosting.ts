import { contentTypes } from '../content-types';
import type { HeaderRule } from '../headers-file';
import { patternSource } from '../match-headers';

/** What a host's configuration is written from. */
export interface Hosting {
  /** The rules of the published folder's own `_headers`, so that no host's configuration says anything else. */
  readonly rules: readonly HeaderRule[];
  readonly basePath: string;
  /** The published folder, where it will lie on the host: `/var/www/taiyaku`. */
  readonly root: string;
  /** The host's name: `example.org`. */
  readonly name: string;
}

/** A header's value, and a regular expression for all paths that it is sent with. */
export interface Varying {
  readonly header: string;
  readonly value: string;
  readonly paths: string;
}

/** The rules turned round: what is sent everywhere, and, by header and value, what is sent where. */
export function readRules({ rules, basePath }: Hosting) {
  const isEverywhere = ({ pattern }: HeaderRule) => pattern === `${basePath}/*`;
  const sources = new Map<string, { header: string; value: string; patterns: string[] }>();
  for (const { pattern, headers } of rules.filter((rule) => !isEverywhere(rule))) {
    for (const [header, value] of headers) {
      if (header === 'Content-Type' && isPlain(pattern, value)) continue;
      const key = `${header}: ${value}`;
      const found = sources.get(key) ?? { header, value, patterns: [] };
      sources.set(key, found);
      found.patterns.push(patternSource(pattern).slice(1, -1));
    }
  }
  const varying = [...sources.values()].map(
    ({ header, value, patterns }): Varying => ({ header, value, paths: `^(${patterns.join('|')})$` }),
  );
  return { everywhere: rules.filter(isEverywhere).flatMap(({ headers }) => headers), varying };
}

/** Whether a rule says no more of a type than the list of types by ending, which a host is given whole. */
function isPlain(pattern: string, type: string): boolean {
  const ending = /\/\*\.(\w+)$/.exec(pattern)?.[1];
  return Object.entries(contentTypes).some(([name, value]) => name === ending && value === type);
}

/** The endings of each type. */
export function endingsByType(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(contentTypes))
    found.set(type, [...(found.get(type) ?? []), ending]);
  return found;
}

/** A regular expression for the paths of files that are not for readers. */
export const hiddenPaths = (basePath: string) => `(^${basePath}/_headers|\\.(br|gz))$`;
