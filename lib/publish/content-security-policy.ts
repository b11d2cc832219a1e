/**
 * What a published page may do (Content Security Policy Level 3; Trusted Types): load what is its own, run nothing
 * inline, and be neither rebased nor submitted anywhere.
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The one policy is that of lib/islands/keep-offline.ts, which lets the address of the site's own worker through.
  'trusted-types taiyaku',
] as const;

/**
 * The policy in both of its forms. Browsers ignore `frame-ancestors` in a `<meta>` and say so on the console, so
 * that only the header carries it.
 */
export const contentSecurityPolicy = {
  meta: directives.join('; '),
  header: [...directives, "frame-ancestors 'none'"].join('; '),
} as const;
