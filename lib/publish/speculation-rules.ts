/**
 * What browsers are to fetch ahead (Speculation Rules, WICG): the page in the other language, so that the switch shows
 * at once. A page fetched so is used for some minutes as it is, while one from `<link rel="prefetch">` would have to
 * be asked for again, since pages are not cached. The rules come as a file that a header names, for within the page
 * the policy would refuse them; a host without the headers falls back on the link, which the reader's script adds.
 */
export const speculationRules = {
  path: 'speculation-rules.json',
  contentType: 'application/speculationrules+json',
  contents: `${JSON.stringify({
    prefetch: [
      { source: 'document', where: { selector_matches: 'a.language-switch' }, eagerness: 'immediate' },
    ],
  })}\n`,
} as const;
