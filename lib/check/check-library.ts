import { reportFault } from '../content/report-fault';
import type { Setting } from '../content/severity';
import type { Sources } from '../content/sources';
import { rules } from './all-rules';
import { collectExceptions } from './exceptions';
import { isLowered } from './is-lowered';
import type { Rule } from './rule';
import { ruleInfos } from './rule-infos';

/**
 * Lets every rule look at all sources and report every fault on the files, but for those that the author excepted.
 * `today` is the author's day, 2026-11-23.
 */
export function checkLibrary(sources: Sources, today = new Date().toLocaleDateString('sv-SE')): void {
  const exceptions = collectExceptions(sources);
  const asked = sources.settings?.data?.rules;
  // What asks after the exceptions that were of use comes when all the others have been.
  for (const rule of [...rules.filter(({ isLast }) => !isLast), ...rules.filter(({ isLast }) => isLast)]) {
    const setting = settingOf(rule, asked);
    if (setting === 'off') continue;
    rule.check(
      sources,
      (file, reason, fault) => {
        if (!rule.isHard && exceptions.excuse(rule.id, file, fault)) return;
        // A rule of errors can have milder cases, unless the author has said how much it matters.
        const isMild = fault?.isWarning === true && setting === 'error' && !asked?.has(rule.id);
        reportFault(file, rule.id, reason, { ...fault, severity: isMild ? 'warning' : setting });
      },
      { today, exceptions, ruleInfos },
    );
  }
}

/** How much a rule matters; what an author must not lower stays, and `setting-unknown` says so. */
function settingOf(rule: Rule, asked: ReadonlyMap<string, Setting> | undefined): Setting {
  const setting = asked?.get(rule.id);
  return setting === undefined || (rule.isHard && isLowered(rule, setting)) ? rule.severity : setting;
}
