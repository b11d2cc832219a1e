/** The types of our own properties; TMX leaves those that begin with `x-` to each tool. */
export const propTypes = {
  /** The essay's address. */
  slug: 'x-taiyaku-slug',
  /** What essay.yaml says. */
  essay: 'x-taiyaku-essay',
  /** What ledger.yaml says. */
  ledger: 'x-taiyaku-ledger',
  /** The ids of a unit that holds several passages. */
  ids: 'x-taiyaku-ids',
  /** Whether someone has read the translation. */
  state: 'x-taiyaku-state',
  /** The block follows the one before it without a blank line. */
  tight: 'x-taiyaku-tight',
  /** Where links by reference lead. */
  definitions: 'x-taiyaku-definitions',
} as const;
