/**
 * How much a fault matters, from most to least: an error keeps the content from being published, a warning should be
 * seen to, and what is for information only says how things stand.
 */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** What an author can make of a rule: its faults matter that much, or it is not looked at. */
export const settings = [...severities, 'off'] as const;

export type Setting = (typeof settings)[number];
