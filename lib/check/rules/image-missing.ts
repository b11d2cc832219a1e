import { visit } from 'unist-util-visit';
import { imageNameOf } from '../../content/resolve-images';
import { languages } from '../../model';
import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 4. 注ぐ。‸![杯](images/cup.svg) <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. ‸![A cup](images/cup.svg) <!-- #pour -->
 * ```
 *
 * > Unexpected image `images/cup.svg`, expected a file in content/essays/tea/images/
 *
 * > Unexpected image `images/cup.svg`, expected a file in content/essays/tea/images/
 *
 * Good:
 *
 * ```markdown ja.md
 * 4. 注ぐ。![茶碗](images/bowl.svg) <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. ![A bowl](images/bowl.svg) <!-- #pour -->
 * ```
 */
export const imageMissing: Rule = {
  id: 'image-missing',
  purpose: 'An image that a text shows is there.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { slug, prose: texts, images } of essays) {
      const names = images.map(({ name }) => name);
      for (const language of languages) {
        const { file, prose } = texts[language];
        for (const { node } of prose?.blocks ?? []) {
          visit(node, 'image', ({ url, position: place }) => {
            const name = imageNameOf(url);
            if (name === undefined || names.includes(name)) return;
            report(file, `Unexpected image \`${url}\`, expected a file in content/essays/${slug}/images/`, {
              place,
              note: didYouMean(name, names, `Put \`${name}\` there, or take the image out of the text.`),
            });
          });
        }
      }
    }
  },
};
