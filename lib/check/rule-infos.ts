import { rules } from './all-rules';
import { readingRules } from './reading-rules';
import type { RuleInfo } from './rule';

/** Everything that can be reported, by name, in the order of names. */
export const ruleInfos: ReadonlyMap<string, RuleInfo> = new Map(
  [...rules, ...readingRules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, rule]),
);
