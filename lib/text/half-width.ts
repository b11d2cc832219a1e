/** Full-width Latin letters, digits and signs (U+FF01 to U+FF5E) as half-width ones; each stays one UTF-16 unit. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Half-width Latin letters, digits and signs (`!` to `~`) as full-width ones; each stays one UTF-16 unit. */
export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
