import type { Position } from 'unist';
import type { PageLinks } from './collect-links';
import { createResolver, type Target } from './create-resolver';

/** A site to be checked: paths of files are those from its root, such as `ja/index.html`. */
export interface LinkedSite {
  readonly pages: ReadonlyMap<string, PageLinks>;
  /** Everything that can be linked to, the pages included. */
  readonly files: ReadonlySet<string>;
  readonly basePath: string;
  readonly origin?: string | undefined;
}

export interface LinkFault {
  readonly page: string;
  readonly ruleId: 'dead-link' | 'dead-fragment' | 'dead-reference' | 'repeated-id';
  readonly reason: string;
  readonly place: Position | undefined;
}

/**
 * Finds every link that leads nowhere in a site: an address with no file, a fragment or a reference with no element of
 * that id, and ids that stand twice; and the files that are referred to. One fault a page for each link, however
 * often it stands there. Takes time in proportion to the number of links.
 */
export function checkLinks(site: LinkedSite): {
  readonly faults: LinkFault[];
  readonly targets: ReadonlySet<string>;
} {
  const faults: LinkFault[] = [];
  const targets = new Set<string>();
  for (const [page, links] of site.pages) {
    const resolve = createResolver({ page, basePath: site.basePath, origin: site.origin });
    const reported = new Set<string>();
    const report = (ruleId: LinkFault['ruleId'], reason: string, place: Position | undefined) => {
      if (!reported.has(reason)) faults.push({ page, ruleId, reason, place });
      reported.add(reason);
    };

    for (const { id, place } of links.repeatedIds) {
      report(
        'repeated-id',
        `Unexpected second element with the id \`${id}\`, expected an id to stand once on a page; give one of them another`,
        place,
      );
    }
    for (const { id, element, attribute, place } of links.references) {
      if (links.ids.has(id)) continue;
      report(
        'dead-reference',
        `Unexpected \`${attribute}="${id}"\` on \`<${element}>\`, expected the id of an element of this page; mend the reference, or add the element`,
        place,
      );
    }
    for (const { address, element, place } of links.addresses) {
      const target = resolve(address);
      const link = `Unexpected address \`${address}\` on \`<${element}>\``;
      const wrong = wrongAddress(address, target, page, site);
      if (wrong) report('dead-link', `${link}, ${wrong}`, place);
      if (wrong || target.kind !== 'own') continue;
      const file = fileOf(target.path);
      targets.add(file);
      const ids = site.pages.get(file)?.ids;
      // `#top` leads to the top of a page that has no such id (HTML § 7.4.6.4), and other files have no elements here.
      if (!ids || target.fragment === undefined || /^top$/i.test(target.fragment)) continue;
      if (ids.has(target.fragment)) continue;
      report(
        'dead-fragment',
        `${link}, expected a fragment that \`${file}\` has an element for; mend the fragment, or give an element the id \`${target.fragment}\``,
        place,
      );
    }
  }
  return { faults, targets };
}

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** What is wrong with where an address leads, or undefined if nothing is. */
function wrongAddress(
  address: string,
  target: Target,
  page: string,
  { files, basePath }: LinkedSite,
): string | undefined {
  if (target.kind === 'foreign') return undefined;
  if (target.kind === 'malformed') return 'expected an address; mend its spelling, such as a stray `%`';
  if (target.kind === 'outside') {
    return `expected an address below \`${basePath}/\`; add the base path, or the host if it is another site`;
  }
  // The page for what is not found stands at every address, so that relative ones lead somewhere else each time.
  if (page === '404.html' && !/^(?:\/|#|[a-z][a-z\d+.-]*:)/i.test(address)) {
    return 'expected one that begins with a slash on a page that is shown at any address; write it in full';
  }
  if (files.has(fileOf(target.path))) return undefined;
  if (files.has(`${target.path}/index.html`))
    return 'expected a slash at its end, without which it is redirected; add the slash';
  return 'expected that of a published page or file; mend the address, or publish what it names';
}
