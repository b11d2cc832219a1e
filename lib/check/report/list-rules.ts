import type { RuleInfo } from '../rule';

/** The rules for people, a line each. */
export function listRules(rules: Iterable<RuleInfo>): string {
  const listed = [...rules];
  const width = Math.max(...listed.map(({ id }) => id.length));
  const lines = listed.map(({ id, severity, isHard = false, purpose }) => {
    const always = isHard ? ', always' : '';
    return `${id.padEnd(width)}  ${`${severity}${always}`.padEnd(15)}  ${purpose}\n`;
  });
  return lines.join('');
}
