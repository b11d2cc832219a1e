/**
 * The regular English plurals of a folded form, made on its last word: rollups, boxes, strategies. None for a form
 * that does not end in a Latin letter or a digit.
 *
 * An abbreviation takes a bare `s` (APYs, L2s), or `es` where it ends in a sibilant (DEXes, DEXs).
 */
export function pluralForms(form: string, isAbbreviation: boolean): readonly string[] {
  if (!/[\p{Script=Latin}\p{Nd}]$/u.test(form)) return [];
  if (/(?:[sxz]|ch|sh)$/.test(form)) return isAbbreviation ? [`${form}s`, `${form}es`] : [`${form}es`];
  if (/[^aeiou\d]y$/.test(form) && !isAbbreviation) return [`${form.slice(0, -1)}ies`];
  return [`${form}s`];
}
