import { visit } from 'unist-util-visit';
import { languages } from '../../model';
import { isSafeAddress } from '../../render/safe-address';
import type { Rule } from '../rule';

/**
 * Bad: `[tea](javascript:alert(1))`, or `![bowl](https://example.com/bowl.svg)`.
 *
 * > Unexpected address `javascript:alert(1)`, expected one of http, https or mailto, or a relative one
 *
 * Good: `[tea](https://example.com/)`, `![bowl](bowl.svg)`
 */
export const linkAddress: Rule = {
  id: 'link-address',
  purpose: 'A link runs nothing, and an image comes from the site itself; the page would do without others.',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        for (const { node } of prose?.blocks ?? []) {
          visit(node, (inner) => {
            if (inner.type !== 'link' && inner.type !== 'image') return;
            const { url, position: place } = inner;
            if (!isSafeAddress(url)) {
              report(
                file,
                `Unexpected address \`${url}\`, expected one of http, https or mailto, or a relative one`,
                {
                  place,
                  note: 'Write the address out, beginning with https://, or make the link plain text.',
                },
              );
            } else if (inner.type === 'image' && /^(?:[a-z]+:)?\/\//i.test(url)) {
              report(file, `Unexpected image \`${url}\` of another host, expected a relative address`, {
                place,
                note: 'Put the image on this site, or link to it.',
              });
            }
          });
        }
      }
    }
  },
};
