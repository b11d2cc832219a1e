import type { HeaderRule } from './headers-file';

/**
 * Gives the headers for a path (`/ja/`): those of every matching rule, in the rules' order, by name in lower case.
 * A name that comes twice has its values joined by a comma, which is what Cloudflare Pages does; a faithful answer
 * here shows a doubled Cache-Control before a reader meets it.
 */
export function createHeaderMatcher(rules: readonly HeaderRule[]): (path: string) => Map<string, string> {
  // Rules for an address with a host are the host's business, not the path's.
  const matchers = rules
    .filter(({ pattern }) => pattern.startsWith('/'))
    .map(({ pattern, headers }) => ({ matcher: new RegExp(patternSource(pattern), 's'), headers }));
  return (path) => {
    const found = new Map<string, string>();
    for (const { matcher, headers } of matchers) {
      if (!matcher.test(path)) continue;
      for (const [name, value] of headers) {
        const key = name.toLowerCase();
        const earlier = found.get(key);
        found.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
      }
    }
    return found;
  };
}

/**
 * A pattern as a regular expression for the whole path, in the syntax that JavaScript, PCRE and RE2 share. `*` stands
 * for anything, `:name` for one segment of the path.
 */
export function patternSource(pattern: string): string {
  const source = pattern
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return part === '*' ? '.*' : '[^/]+';
    })
    .join('');
  return `^${source}$`;
}
