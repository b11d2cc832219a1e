import { filesOfEssay } from '../content/files-of-essay';
import { reportFault } from '../content/report-fault';
import type { Setting } from '../content/severity';
import type { EssaySources, Sources } from '../content/sources';
import { rules } from './all-rules';
import { collectExceptions } from './exceptions';
import { isLowered } from './is-lowered';
import type { Rule } from './rule';
import { ruleInfos } from './rule-infos';

export interface CheckOptions {
  /** The author's day, 2026-11-23. */
  readonly today?: string | undefined;
  /**
   * The essays that have changed since all else was checked, whose files bear no faults of rules yet. Only rules that look
   * across essays then look at the others.
   */
  readonly changed?: readonly EssaySources[];
}

/**
 * Lets every rule look at all sources and report every fault on the files, but for those that the author excepted.
 * After a change of some essays what was reported before stays where it cannot have changed.
 */
export function checkLibrary(
  sources: Sources,
  { today = new Date().toLocaleDateString('sv-SE'), changed }: CheckOptions = {},
): void {
  const some = changed ? askAgain(sources, changed) : sources;
  const exceptions = collectExceptions(some);
  const asked = sources.settings?.data?.rules;
  // What asks after the exceptions that were of use comes when all the others have been.
  for (const rule of [...rules.filter(({ isLast }) => !isLast), ...rules.filter(({ isLast }) => isLast)]) {
    const setting = settingOf(rule, asked);
    if (setting === 'off') continue;
    rule.check(
      rule.isAcross ? sources : some,
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

/**
 * What rules that do not look across essays have to look at after a change of some: these, and what belongs to no essay.
 * What will be reported again is taken back.
 */
function askAgain(sources: Sources, changed: readonly EssaySources[]): Sources {
  const isChanged = new Set(changed);
  const others = sources.essays.filter((essay) => !isChanged.has(essay));
  const kept = new Set(
    others.flatMap((essay) => [...filesOfEssay(essay), ...essay.images.map(({ file }) => file)]),
  );
  for (const file of sources.files) {
    const again = kept.has(file) ? ruleIdsAcross : ruleIds;
    if (file.messages.length > 0)
      file.messages = file.messages.filter(({ ruleId }) => !again.has(ruleId ?? ''));
  }
  return { ...sources, essays: changed, files: sources.files.filter((file) => !kept.has(file)) };
}

const ruleIds = new Set(rules.map(({ id }) => id));
const ruleIdsAcross = new Set(rules.filter(({ isAcross }) => isAcross).map(({ id }) => id));

/** How much a rule matters; what an author must not lower stays, and `setting-unknown` says so. */
function settingOf(rule: Rule, asked: ReadonlyMap<string, Setting> | undefined): Setting {
  const setting = asked?.get(rule.id);
  return setting === undefined || (rule.isHard && isLowered(rule, setting)) ? rule.severity : setting;
}
