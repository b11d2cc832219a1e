import type { VFile } from 'vfile';
import type { Localized, TermId } from '../model';
import type { ImageSource } from './image-source';
import type { YamlFile } from './parse-yaml';
import type { Prose } from './prose';
import type { AnnotationsData, EssayData, LedgerData, ReadingsData, SettingsData, TermData } from './schemas';

/** A Markdown file after parsing; without prose where it could not be read. */
export interface ProseFile {
  readonly file: VFile;
  readonly prose: Prose | undefined;
}

/** An essay's files after parsing. What a file with faults would say is absent, and rules pass it over. */
export interface EssaySources {
  readonly slug: string;
  readonly essay: YamlFile<EssayData>;
  readonly annotations: YamlFile<AnnotationsData>;
  /** An empty ledger where there is none yet. */
  readonly ledger: YamlFile<LedgerData>;
  readonly hasLedger: boolean;
  /** Absent where the essay has none. */
  readonly readings?: YamlFile<ReadingsData>;
  readonly prose: Localized<ProseFile>;
  readonly images: readonly ImageSource[];
}

export interface TermSources {
  readonly id: TermId;
  readonly term: YamlFile<TermData>;
}

/** The content folder after parsing, on which the rules of lib/check look. */
export interface Sources {
  readonly essays: readonly EssaySources[];
  readonly terms: readonly TermSources[];
  /** How much the faults of each rule matter, where the author says so. */
  readonly settings?: YamlFile<SettingsData>;
  readonly files: readonly VFile[];
}
