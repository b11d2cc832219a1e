import { visit } from 'unist-util-visit';
import { imageNameOf } from '../../content/resolve-images';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```svg essays/tea/images/cup.svg
 * <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><circle cx="2" cy="1" r="1"/></svg>
 * ```
 *
 * > Unexpected image that no text shows, expected `![…](images/cup.svg)` in one
 *
 * At essays/tea/images/cup.svg:1:1
 *
 * Good:
 *
 * ```svg essays/tea/images/cup.svg
 * <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><circle cx="2" cy="1" r="1"/></svg>
 * ```
 *
 * ```markdown ja.md
 * 4. 注ぐ。![杯](images/cup.svg) <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. ![A cup](images/cup.svg) <!-- #pour -->
 * ```
 *
 * A warning: the image is only not needed.
 */
export const imageUnused: Rule = {
  id: 'image-unused',
  purpose: 'The folder of images holds what the texts show.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { prose, images } of essays) {
      // What a text with faults shows is not known.
      if (languages.some((language) => !prose[language].prose)) continue;
      const shown = new Set<string | undefined>();
      for (const language of languages) {
        for (const { node } of prose[language].prose?.blocks ?? [])
          visit(node, 'image', ({ url }) => void shown.add(imageNameOf(url)));
      }
      for (const { name, file } of images) {
        if (shown.has(name)) continue;
        report(file, `Unexpected image that no text shows, expected \`![…](images/${name})\` in one`, {
          note: 'Show it, or delete the file.',
        });
      }
    }
  },
};
