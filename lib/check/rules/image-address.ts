import { visit } from 'unist-util-visit';
import { imageNameOf } from '../../content/resolve-images';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * ‸![茶碗](../bowl.svg) <!-- #bowl -->
 * ```
 *
 * ```markdown en.md
 * ‸![A bowl](../bowl.svg) <!-- #bowl -->
 * ```
 *
 * > Unexpected address `../bowl.svg` of an image, expected one in the folder images/
 *
 * > Unexpected address `../bowl.svg` of an image, expected one in the folder images/
 *
 * > Unexpected image that no text shows, expected `![…](images/bowl.svg)` in one (image-unused)
 *
 * At essays/tea/images/bowl.svg:1:1
 *
 * Good:
 *
 * ```markdown ja.md
 * ![茶碗](images/bowl.svg) <!-- #bowl -->
 * ```
 *
 * ```markdown en.md
 * ![A bowl](images/bowl.svg) <!-- #bowl -->
 * ```
 */
export const imageAddress: Rule = {
  id: 'image-address',
  purpose: 'An image lies beside its text and is published with it; pages load nothing from elsewhere.',
  severity: 'error',
  isHard: true,
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
