import { visit } from 'unist-util-visit';
import { languages } from '../../model';
import { isSafeAddress } from '../../render/safe-address';
import type { Rule } from '../rule';

/**
 * Bad: `[tea](javascript:alert(1))`
 *
 * > Unexpected address `javascript:alert(1)`, expected one of http, https or mailto, or a relative one
 *
 * Good: `[tea](https://example.com/)`
 */
export const linkAddress: Rule = {
  id: 'link-address',
  purpose: 'A link leads somewhere and runs nothing.',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        for (const { node } of prose?.blocks ?? []) {
          visit(node, 'link', ({ url, position: place }) => {
            if (isSafeAddress(url)) return;
            report(
              file,
              `Unexpected address \`${url}\`, expected one of http, https or mailto, or a relative one`,
              {
                place,
                note: 'Write the address out, beginning with https://, or make the link plain text.',
              },
            );
          });
        }
      }
    }
  },
};
