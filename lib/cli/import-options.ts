import { parseArgs } from 'node:util';
import { id as idSchema } from '../content/schemas';
import { reservedSlugs } from '../links';
import type { Language, Localized, SegmentId } from '../model';

/** What `npm run import -- --help` shows. */
export const importHelp = `npm run import -- <ja.md> <en.md> --as <slug> [<options>]

Makes an essay of a text in Japanese and one in English, Markdown or plain text, or brings edits of either into the
essay that it has become: passages that are recognisably the same keep their ids. Either file may be left out.
Files that npm run export wrote (TMX, or Markdown with its head) come back with every id, text and state; they need
no --as.

  --as <slug>          the essay's name, in its addresses for good
  --ja <file>          the text in Japanese, where its looks do not tell the language
  --en <file>          the text in English, likewise
  --source <ja|en>     the language that it was written in (ja, if there is a text in Japanese)
  --base <address>     where the texts stood, so that relative links in them can be made whole
  --dry-run            show which passages answer each other, side by side; write nothing
  --format <text|json> with --dry-run: json prints {"beads": [{"ja": [0], "en": [0, 1], "confidence": 0.98}, …]}
  --retire <old>=<new> the passage <old> is gone, and its address leads to <new> from now on; can stand several times
  --retire proposed    let the addresses of all that are gone lead where the import proposes
  --force              import although the essay of that name seems to be another text, or holds other images
  --root <folder>      where the content is (content)
  --help               show this

Exit code: 0 written, or shown; 1 nothing was written, for a reason that is said; 2 wrong usage.
`;

/** What `npm run import` was asked to do. */
export interface ImportOptions {
  readonly help: boolean;
  readonly root: string;
  readonly slug: string;
  readonly paths: readonly string[];
  readonly named: Partial<Localized>;
  readonly source: Language | undefined;
  readonly base: string | undefined;
  readonly isDryRun: boolean;
  readonly isJson: boolean;
  readonly isForced: boolean;
  readonly retire: ReadonlyMap<SegmentId, SegmentId> | 'proposed';
}

/** The options, or what is wrong with them. */
export function readImportOptions(args: readonly string[]): ImportOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        base: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        en: { type: 'string' },
        force: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
        ja: { type: 'string' },
        retire: { type: 'string', multiple: true, default: [] },
        root: { type: 'string', default: 'content' },
        source: { type: 'string' },
      },
    });
    const { as: slug = '', base, ja, en, format, source, 'dry-run': isDryRun } = values;
    const retire = readRetired(values.retire);
    const named = { ...(ja !== undefined && { ja }), ...(en !== undefined && { en }) };
    if (!values.help) {
      const count = positionals.length + Object.keys(named).length;
      if (count === 0)
        return 'Unexpected lack of files, expected a text in Japanese, one in English, or both.';
      if (count > 2) return `Unexpected ${positionals[2] ?? positionals[0]}, expected two files at most.`;
      if (slug !== '' && (!idSchema.safeParse(slug).success || reservedSlugs.includes(slug))) {
        return `Unexpected name ${slug}, expected lower-case letters, digits and single hyphens, beginning with a letter${reservedSlugs.includes(slug) ? '; that one belongs to another page' : ''}.`;
      }
      if (format !== 'text' && format !== 'json')
        return `Unexpected --format ${format}, expected text or json.`;
      if (format === 'json' && !isDryRun) return 'Unexpected --format json, expected --dry-run with it.';
      if (source !== undefined && source !== 'ja' && source !== 'en')
        return `Unexpected --source ${source}, expected ja or en.`;
      if (base !== undefined && !/^https?:\/\//.test(base))
        return `Unexpected --base ${base}, expected an address like https://example.org/guide/.`;
      if (typeof retire === 'string' && retire !== 'proposed') return retire;
    }
    return {
      help: values.help,
      root: values.root,
      slug,
      paths: positionals,
      named,
      source: source === 'ja' || source === 'en' ? source : undefined,
      base,
      isDryRun,
      isJson: format === 'json',
      isForced: values.force,
      retire: typeof retire === 'string' ? 'proposed' : retire,
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function readRetired(given: readonly string[]): ReadonlyMap<SegmentId, SegmentId> | string {
  if (given.includes('proposed')) {
    return given.length === 1
      ? 'proposed'
      : 'Unexpected --retire beside --retire proposed, expected one of the two.';
  }
  const retired = new Map<SegmentId, SegmentId>();
  for (const pair of given) {
    const [old = '', successor = '', ...more] = pair.split('=').map((side) => side.replace(/^#/, '').trim());
    if (more.length > 0 || !idSchema.safeParse(old).success || !idSchema.safeParse(successor).success)
      return `Unexpected --retire ${pair}, expected <old>=<new>, two ids.`;
    if (retired.has(old)) return `Unexpected second --retire ${old}=…, expected one successor.`;
    retired.set(old, successor);
  }
  return retired;
}
