import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { VFile } from 'vfile';
import { addFault } from './add-fault';
import { checkLinks } from './check-links';
import { chooseThorough } from './choose-thorough';
import type { PageLinks } from './collect-links';
import { createCompressor } from './compress';
import { isEntryPoint } from './entry-points';
import { fillOfflineLists, isOfflineList } from './fill-offline-lists';
import { gatherAssets } from './gather-assets';
import { writeHeaders } from './headers-file';
import { listFiles } from './list-files';
import { publishPage } from './publish-page';
import { type Build, readBuild } from './read-build';
import { siteHeaders } from './site-headers';
import { speculationRules } from './speculation-rules';
import { stageFolder } from './stage-folder';

export interface PublishOptions {
  /** Next's static export, `out`. */
  readonly from: string;
  /** What ships, `dist`. Has to be absent, empty, or published earlier. */
  readonly to: string;
  /** Where the site stands below its host, `/reader`; empty at its root. The same as Next's `basePath`. */
  readonly basePath: string;
  /** Next's build folder; `.next` beside `from` unless said otherwise. */
  readonly build?: string;
  /** `https://example.org`, if it is known: absolute addresses at it are then checked like all others. */
  readonly origin?: string;
  onProgress?(progress: {
    readonly step: 'pages' | 'compression';
    readonly done: number;
    readonly total: number;
  }): void;
}

export interface PublishReport {
  /** Files of the export with what is wrong in them; none if the site was published. For vfile-reporter. */
  readonly faults: readonly VFile[];
  /** How many pages there are, and how many files in all but for the compressed ones. */
  readonly pages: number;
  readonly files: number;
}

/**
 * Turns Next's static export into what ships: pages without a runtime, assets named by their contents, a policy, a
 * `_headers` file, every link checked, text compressed. Reports all faults at once, and publishes all or nothing.
 * The same export gives the same bytes. Throws only if one of the two folders is within the other, or the disk fails.
 */
export async function publishSite({
  from,
  to,
  basePath,
  ...options
}: PublishOptions): Promise<PublishReport> {
  if (isWithin(from, to) || isWithin(to, from)) throw new RangeError(`${to} and ${from} must be apart`);
  const reports = new Map<string, VFile>();
  const reportOn = (path: string): VFile => {
    const file = reports.get(path) ?? new VFile({ path });
    reports.set(path, file);
    return file;
  };
  const end = (pages = 0, files = 0): PublishReport => {
    const faults = [...reports.values()].filter(({ messages }) => messages.length > 0);
    return { faults, pages, files };
  };

  const exported = existsSync(from) ? listFiles(from) : [];
  const pages = exported.filter(isPage);
  const buildFolder = options.build ?? join(dirname(resolve(from)), '.next');
  const build = readBuild(buildFolder);
  if (pages.length === 0) {
    addFault(
      reportOn(from),
      'Unexpected folder without pages, expected what `next build` exports; build first',
      'no-export',
    );
  } else if (!build || !exported.some((path) => path.startsWith(`_next/static/${build.id}/`))) {
    addFault(
      reportOn(from),
      `Unexpected export that is not of the build in \`${buildFolder}\`, expected the manifests of its pages there; build again`,
      'known-build',
    );
  }
  if (existsSync(to) && readdirSync(to).length > 0 && !existsSync(join(to, '_headers'))) {
    addFault(
      reportOn(to),
      'Unexpected files that were not published, expected none; choose another folder, or empty this one',
      'own-folder',
    );
  }
  if (end().faults.length > 0) return end();

  const known = new Set(exported);
  const assets = gatherAssets({
    basePath,
    read: (path) => (known.has(path) ? readFileSync(join(from, path)) : undefined),
    report: (path, reason) => addFault(reportOn(join(from, path)), reason, 'css-address'),
  });
  const staged = stageFolder(to);
  const write = (path: string, contents: string | Uint8Array): void => {
    mkdirSync(dirname(join(staged.folder, path)), { recursive: true });
    writeFileSync(join(staged.folder, path), contents);
  };
  const sizes = exported
    .filter((path) => isPage(path) || !isNexts(path))
    .map((path) => ({ path, size: statSync(join(from, path)).size }));
  const thorough = chooseThorough(sizes);
  let compressed = 0;
  let total = 0;
  // Pages are compressed while others are made: the two take about as long.
  const compressor = createCompressor({
    write: (path, contents) => writeFile(join(staged.folder, path), contents),
    isThorough: (path) => thorough.has(path) || path.startsWith('assets/'),
    onFile() {
      compressed++;
      if (total > 0) options.onProgress?.({ step: 'compression', done: compressed, total });
    },
  });
  try {
    const links = new Map<string, PageLinks>();
    for (const page of pages) {
      const file = reportOn(join(from, page));
      if (build) reportClientComponents(page, build, file);
      const published = publishPage(readFileSync(join(from, page), 'utf8'), {
        basePath,
        file,
        publish: assets.publish,
      });
      const html = Buffer.from(published.html);
      write(page, html);
      await compressor.add(page, html);
      links.set(page, published.links);
      options.onProgress?.({ step: 'pages', done: links.size, total: pages.length });
    }

    const others = exported.filter((path) => !isPage(path) && !isNexts(path));
    const { faults, targets } = checkLinks({
      pages: links,
      files: new Set([...pages, ...others, ...assets.files.keys()]),
      basePath,
      origin: options.origin,
    });
    for (const { page, reason, ruleId, place } of faults)
      addFault(reportOn(join(from, page)), reason, ruleId, place);
    if (end().faults.length > 0) return end(pages.length);

    const kept = others.filter((path) => targets.has(path) || isEntryPoint(path));
    for (const path of kept) write(path, readFileSync(join(from, path)));
    for (const [path, contents] of assets.files) write(path, contents);
    write(speculationRules.path, speculationRules.contents);
    const files = [...pages, ...kept, ...assets.files.keys(), speculationRules.path].sort();
    const plans = new Map(
      kept.filter(isOfflineList).map((path) => [path, JSON.parse(readFileSync(join(from, path), 'utf8'))]),
    );
    const read = (path: string) => readFileSync(join(staged.folder, path));
    for (const [path, list] of fillOfflineLists(plans, { paths: files, read }, (list, path) =>
      addFault(
        reportOn(join(from, list)),
        `Unexpected path \`${path}\`, expected that of a published page or file; mend the plan`,
        'offline-list',
      ),
    ))
      write(path, list);
    if (end().faults.length > 0) return end(pages.length);
    total = files.length;
    for (const path of files) if (!links.has(path)) await compressor.add(path, read(path));
    await compressor.finish();
    write('_headers', writeHeaders(siteHeaders(basePath, files)));
    staged.commit();
    return end(pages.length, files.length + 1);
  } finally {
    await compressor.finish().catch(() => {});
    staged.discard();
  }
}

function reportClientComponents(page: string, build: Build, file: VFile): void {
  const modules = build.clientModulesOf(page);
  if (!modules) {
    addFault(
      file,
      'Unexpected page that the build does not know, expected one made by Next; make it a route',
      'known-page',
    );
  }
  for (const module of modules ?? []) {
    addFault(
      file,
      `Unexpected client component \`${module}\`, expected server components only, since no React is published; do without it, or move what it does to \`lib/islands/\``,
      'no-client-component',
    );
  }
}

/** Next exports its page for what is not found three times over. */
const isPage = (path: string) => path.endsWith('.html') && !/^(404|_not-found|_next)\//.test(path);

/** What only Next's runtime asks for: chunks, and the data of pages as text. */
const isNexts = (path: string) =>
  /^(404|_not-found|_next)\//.test(path) || /(^|\/)(__next\.[^/]*|index)\.txt$/.test(path);

const isWithin = (inner: string, outer: string) => !relative(resolve(outer), resolve(inner)).startsWith('..');
