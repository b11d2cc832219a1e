import { appIconFiles } from './app-icons';
import { exchangeFiles } from './exchange-files';
import { feeds } from './feeds';
import { focusStyle } from './focus-style';
import { imageFiles } from './image-files';
import { libraryFiles } from './library-files';
import { offlinePlans } from './offline-plans';
import { readingsFiles } from './readings-files';
import { searchFiles } from './search-files';
import { shareImages } from './share-images';
import type { FileMaker, Site, SiteFile } from './site-file';
import { siteMap } from './site-map';

/** Every kind of file that is published beside the pages. */
const makers: readonly FileMaker[] = [
  focusStyle,
  imageFiles,
  libraryFiles,
  exchangeFiles,
  readingsFiles,
  searchFiles,
  siteMap,
  feeds,
  shareImages,
  appIconFiles,
  offlinePlans,
];

/**
 * The files that are published beside the pages, as they are made. Those that are called by an essay's slug are there
 * under the slugs that it had before, too.
 */
export async function* siteFiles(site: Site): AsyncGenerator<SiteFile> {
  const former = new Map(site.library.essays.map(({ slug, formerSlugs }) => [slug, formerSlugs]));
  for (const make of makers) {
    for await (const file of make(site)) {
      yield file;
      const [slug = ''] = file.path.split('.', 1);
      for (const other of former.get(slug) ?? [])
        yield { ...file, path: other + file.path.slice(slug.length) };
    }
  }
}
