import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { decodeUtf8 } from '../content/decode-utf8';
import { filesOfEssay } from '../content/files-of-essay';
import { parseSources } from '../content/parse-sources';
import { readContent } from '../content/read-content';
import { hasErrors } from '../content/report-fault';
import type { EssaySources } from '../content/sources';
import { type FilesToWrite, writeFiles } from '../content/write-files';
import type { ReturnedEssay } from '../exchange/exchanged-essay';
import type { ExchangeFormat } from '../exchange/format';
import { formats } from '../exchange/formats';
import { checkPlanned } from '../import/check-planned';
import { takeBack } from '../import/take-back';

/** Files that `npm run export` wrote, and the form that they have. */
export interface ReturnedFiles {
  readonly format: ExchangeFormat;
  readonly files: readonly VFile[];
}

/** The files at `paths`, if they all are of one form that essays are exported in. */
export async function findReturned(paths: readonly string[]): Promise<ReturnedFiles | undefined> {
  const files: VFile[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => undefined);
    const decoded = bytes && decodeUtf8(bytes);
    if (!decoded || !('text' in decoded)) return undefined;
    files.push(new VFile({ path, value: decoded.text }));
  }
  const format = formats.find((each) => files.length > 0 && files.every((file) => each.recognises(file)));
  return format && { format, files };
}

interface ReturnedOptions {
  readonly root: string;
  /** Empty: as the files say. */
  readonly slug: string;
  readonly isDryRun: boolean;
}

/** Brings an exported essay back into the content; gives the exit code. All is written, or nothing. */
export async function importReturned(
  { format, files }: ReturnedFiles,
  { root, slug: asked, isDryRun }: ReturnedOptions,
  { out, err }: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): Promise<number> {
  const refuse = (reason: string) => {
    err(`${reason}\nNothing was written.\n`);
    return 1;
  };
  const returned: ReturnedEssay | undefined = format.read(files);
  if (!returned) return refuse(reporter([...files], { quiet: true, verbose: true }));
  const slug = asked || returned.slug;
  const tree = await readContent(root);
  const here = parseSources(tree).essays.find((essay) => essay.slug === slug);
  const existing = here && filesOfEssay(here).some(({ value }) => value !== undefined) ? here : undefined;
  if (existing && !isSound(existing)) {
    return refuse(
      `${reporter(filesOfEssay(existing), { quiet: true, verbose: true })}\nFirst mend the essay as it stands: npm run check -- --essay ${slug}`,
    );
  }
  const taken = takeBack(returned, existing);
  if ('refusal' in taken) return refuse(taken.refusal);

  const folder = join(root, 'essays', slug);
  const checked = checkPlanned(tree, slug, folder, taken.files);
  if (hasErrors(checked)) {
    return refuse(`${reporter(checked, { quiet: true, verbose: true })}\nMend this in the files first.`);
  }
  const before: ReadonlyMap<string, string> = new Map(
    existing
      ? [
          ['essay.yaml', String(existing.essay.file)],
          ['ja.md', String(existing.prose.ja.file)],
          ['en.md', String(existing.prose.en.file)],
          ['annotations.yaml', String(existing.annotations.file)],
          ['ledger.yaml', existing.hasLedger ? String(existing.ledger.file) : ''],
        ]
      : [],
  );
  const changed: FilesToWrite = new Map([...taken.files].filter(([name, text]) => before.get(name) !== text));
  if (!isDryRun && changed.size > 0) {
    try {
      await writeFiles(folder, changed);
    } catch (error) {
      return refuse(`${folder} could not be written (${error}).`);
    }
  }
  const what = [...changed.keys()].map((name) => join(folder, name)).join(', ');
  if (changed.size === 0) out(`${slug} is as it was: nothing came back changed.\n`);
  else if (isDryRun) out(`Would change ${what}\nNothing was written: this was a dry run.\n`);
  else out(`Changed ${what}\nSee what readers will be told of it: npm run check -- --essay ${slug}\n`);
  return 0;
}

/** Whether all that the essay is made of could be read, so that nothing of it is lost. */
function isSound({ essay, prose, annotations, ledger }: EssaySources): boolean {
  return [essay.data, prose.ja.prose, prose.en.prose, annotations.data, ledger.data].every(
    (part) => part !== undefined,
  );
}
