import { imagePath } from '../links';
import type { FileMaker } from './site-file';

/** The images of the essays, for the pages that show them. */
export const imageFiles: FileMaker = function* ({ library }) {
  for (const { slug, images } of library.essays) {
    for (const { name, contents } of images) yield { path: imagePath(slug, name), contents };
  }
};
