/** An address in a stylesheet, and whether it comes from `url()` or from an `@import`. */
export interface CssAddress {
  readonly address: string;
  readonly rule: 'url' | 'import';
}

// Comments and strings are matched so that an address in one of them is not taken for a reference (CSS Syntax, § 4).
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|@import\s+(?:url\(\s*)?(?:"(?<double>(?:[^"\\]|\\[\s\S])*)"|'(?<single>(?:[^'\\]|\\[\s\S])*)'|(?<plain>[^\s"')]+))|url\(\s*(?:"(?<quoted>(?:[^"\\]|\\[\s\S])*)"|'(?<ticked>(?:[^'\\]|\\[\s\S])*)'|(?<bare>(?:[^\s"'()\\]|\\(?:[0-9a-f]{1,6}\s?|[\s\S]))*))\s*\)|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/gi;

/** The stylesheet with every address replaced by what `change` makes of it; undefined leaves one as it is. */
export function changeCssAddresses(css: string, change: (found: CssAddress) => string | undefined): string {
  return css.replace(tokens, (token: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const imported = groups.double ?? groups.single ?? groups.plain;
    const address = imported ?? groups.quoted ?? groups.ticked ?? groups.bare;
    if (address === undefined) return token;
    const changed = change({
      address: unescapeCss(address),
      rule: imported === undefined ? 'url' : 'import',
    });
    return changed === undefined ? token : `url("${changed.replace(/["\\]/g, '\\$&')}")`;
  });
}

/** Escapes of CSS: a code point in up to six hexadecimal digits, or the character itself. */
const unescapeCss = (text: string) =>
  text.replace(/\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi, (_, code?: string, character?: string) =>
    code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : (character ?? ''),
  );
