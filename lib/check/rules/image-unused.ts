import { visit } from 'unist-util-visit';
import { imageNameOf } from '../../content/resolve-images';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad: content/essays/x/images/ holds bowl.svg, and neither text shows it.
 *
 * > Unexpected image that no text shows, expected `![…](images/bowl.svg)` in one
 *
 * Good: one of the texts shows it. A warning: the image is only not needed.
 */
export const imageUnused: Rule = {
  id: 'image-unused',
  purpose: 'The folder of images holds what the texts show.',
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
          isWarning: true,
        });
      }
    }
  },
};
