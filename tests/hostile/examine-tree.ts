import type { VFile } from 'vfile';
import { checkLibrary } from '@/lib/check/check-library';
import { parseSources } from '@/lib/content/parse-sources';
import { hasErrors } from '@/lib/content/report-fault';
import type { SourceTree } from '@/lib/content/source-tree';
import { toLibrary } from '@/lib/content/to-library';
import type { Library } from '@/lib/model';
import { messageFaults } from './message-faults';
import { pageFaults } from './page-faults';
import { type RenderedPage, renderLibrary } from './render-library';

/** What became of content. */
export interface Examined {
  /** What must never be, whatever the content was: each is a fault of this program. */
  readonly faults: readonly string[];
  /** The rules that refused it, by name. */
  readonly refusals: readonly string[];
  /** The content's files with what the check says of them. */
  readonly files: readonly VFile[];
  /** Absent where the content was refused. */
  readonly library: Library | undefined;
  readonly pages: readonly RenderedPage[];
}

/** A day after all dates that the tests write. */
const today = '2026-12-31';

/** Takes content all the way to HTML, as a build does, and looks at everything that comes out on the way. */
export function examineTree(tree: SourceTree): Examined {
  const sources = parseSources(tree);
  checkLibrary(sources, { today });
  const files = [...sources.files];
  const faults = messageFaults(files);
  if (hasErrors(files)) return { faults, files, refusals: refusalsOf(files), library: undefined, pages: [] };
  const library = toLibrary(sources);
  const pages = renderLibrary(library);
  for (const { slug, locale, prose, words } of pages) {
    for (const html of [prose.ja, prose.en, words]) {
      faults.push(...pageFaults(html, slug).map((fault) => `${slug} in ${locale}: ${fault}`));
    }
  }
  return { faults, files, refusals: [], library, pages };
}

/** The rules by which files have errors. */
export function refusalsOf(files: readonly VFile[]): string[] {
  const errors = files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === true));
  return [...new Set(errors.map(({ ruleId }) => ruleId ?? ''))].sort();
}
