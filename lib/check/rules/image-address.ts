import { visit } from 'unist-util-visit';
import { imageNameOf } from '../../content/resolve-images';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad: `![A bowl](https://example.com/bowl.svg)`, `![A bowl](../bowl.svg)`, or `![A bowl](bowl.svg)`.
 *
 * > Unexpected address `../bowl.svg` of an image, expected one in the folder images/
 *
 * Good: `![A bowl](images/bowl.svg)`
 */
export const imageAddress: Rule = {
  id: 'image-address',
  purpose: 'An image lies beside its text and is published with it; pages load nothing from elsewhere.',
  check({ essays }, report) {
    for (const { slug, prose: texts } of essays) {
      for (const language of languages) {
        const { file, prose } = texts[language];
        for (const { node } of prose?.blocks ?? []) {
          visit(node, 'image', ({ url, position: place }) => {
            if (imageNameOf(url) !== undefined) return;
            const shown = url.length > 80 ? `${url.slice(0, 79)}…` : url;
            const name = /^[\w./:-]*\/([\w.-]+\.\w+)$|^([\w.-]+\.\w+)$/.exec(url);
            report(file, `Unexpected address \`${shown}\` of an image, expected one in the folder images/`, {
              place,
              note: `Put the file into content/essays/${slug}/images/ and write \`images/${name?.[1] ?? name?.[2] ?? 'name.svg'}\`.`,
            });
          });
        }
      }
    }
  },
};
