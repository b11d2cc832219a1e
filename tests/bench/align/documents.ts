import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Localized } from '@/lib/model';
import type { AlignableBlock } from '@/lib/text/align/align-blocks';
import { splitSentences } from '@/lib/text/sentences';
import type { GoldBead } from './perturb';

/** A document of the corpus. Without `gold`, block i of one side answers block i of the other. */
export interface Document extends Localized<readonly AlignableBlock[]> {
  readonly name: string;
  readonly gold?: readonly GoldBead[];
}

/** Passages of a document, each with its sentences, and of some of them the right alignment. */
export interface SentenceDocument {
  readonly passages: readonly Localized<readonly string[]>[];
  readonly gold: ReadonlyMap<number, readonly GoldBead[]>;
}

/** A passage whose sentences someone aligned: `block` of `document`, a file of the corpus. */
interface AlignedPassage extends Localized<readonly string[]> {
  readonly document: string;
  readonly block: number;
  readonly gold: readonly GoldBead[];
}

/** Reads the documents of a folder and those below it whose name holds `only`. */
export function readDocuments(folder: string, only: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && file.includes(only))
    .sort()
    .map((file) => ({ ...JSON.parse(readFileSync(join(folder, file), 'utf8')), name: basename(file) }));
}

/** Reads passages whose sentences are aligned, and from `documents` the passages around them. */
export function readSentences(file: string, documents: readonly Document[]): SentenceDocument[] {
  const aligned: readonly AlignedPassage[] = JSON.parse(readFileSync(file, 'utf8'));
  return documents.flatMap((document) => {
    const own = aligned.filter((passage) => passage.document === document.name);
    if (own.length === 0) return [];
    const gold = new Map<number, readonly GoldBead[]>();
    const passages: Localized<readonly string[]>[] = [];
    document.ja.forEach((ja, block) => {
      const passage = own.find((each) => each.block === block);
      if (passage) gold.set(passages.length, passage.gold);
      else if (ja.kind === 'code' || ja.kind === 'table') return;
      passages.push(
        passage ?? { ja: sentencesOf(ja.text, 'ja'), en: sentencesOf(document.en[block]?.text ?? '', 'en') },
      );
    });
    return [{ passages, gold }];
  });
}

function sentencesOf(text: string, language: 'ja' | 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());
}

/** A document as plain prose: no kinds, code or addresses. */
export function bare(document: Document): Document {
  const strip = (blocks: readonly AlignableBlock[]): AlignableBlock[] =>
    blocks.map(({ text }) => ({ kind: 'paragraph', text: text.replace(/\s+/g, ' ') }));
  return { ...document, ja: strip(document.ja), en: strip(document.en) };
}
