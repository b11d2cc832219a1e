import { type Setting, settings } from '../content/severity';
import type { RuleInfo } from './rule';

/** Whether the faults of a rule would matter less than they should. */
export function isLowered({ severity }: RuleInfo, setting: Setting): boolean {
  return settings.indexOf(setting) > settings.indexOf(severity);
}
