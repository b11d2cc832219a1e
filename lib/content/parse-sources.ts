import { languages } from '../model';
import { emptyLedger } from './ledger';
import { parseImage } from './parse-image';
import { parseProse } from './parse-prose';
import { parseYaml, type YamlFile } from './parse-yaml';
import { resolveImages } from './resolve-images';
import { resolveLinks } from './resolve-links';
import {
  annotationsSchema,
  essaySchema,
  type LedgerData,
  ledgerSchema,
  readingsSchema,
  settingsSchema,
  termSchema,
} from './schemas';
import type { EssayFolder, SourceTree } from './source-tree';
import type { EssaySources, Sources } from './sources';

/** Parses all that was read; faults are reported on the files, and one file's do not keep the others from it. */
export function parseSources(tree: SourceTree): Sources {
  return {
    essays: tree.essays.map(parseEssay),
    terms: tree.terms.map(({ id, file }) => ({ id, term: parseYaml(file, termSchema) })),
    ...(tree.settings && { settings: parseYaml(tree.settings, settingsSchema) }),
    files: tree.files,
  };
}

/** Parses one essay. */
export function parseEssay({ slug, files, ...folder }: EssayFolder): EssaySources {
  const ledger = parseYaml(files['ledger.yaml'], ledgerSchema);
  // The ledger alone may be absent; where it could not be read, the file says so.
  const hasLedger = ledger.file.value !== undefined || ledger.file.messages.length > 0;
  const images = folder.images.map(parseImage);
  const prose = {
    ja: { file: files['ja.md'], prose: parseProse(files['ja.md']) },
    en: { file: files['en.md'], prose: parseProse(files['en.md']) },
  };
  for (const language of languages) {
    const blocks = prose[language].prose?.blocks ?? [];
    resolveImages(blocks, slug, images);
    resolveLinks(blocks, slug);
  }
  return {
    slug,
    essay: parseYaml(files['essay.yaml'], essaySchema),
    annotations: parseYaml(files['annotations.yaml'], annotationsSchema),
    ledger: hasLedger ? ledger : withoutIds(ledger),
    hasLedger,
    ...(folder.readings && { readings: parseYaml(folder.readings, readingsSchema) }),
    prose,
    images,
  };
}

function withoutIds(ledger: YamlFile<LedgerData>): YamlFile<LedgerData> {
  return { ...ledger, data: emptyLedger };
}
