import { proseText } from '../content/prose-text';
import type { Localized } from '../model';
import type { AlignmentBead } from '../text/align/alignment-bead';
import { padForTerminal, wrapForTerminal } from '../text/display-width';
import type { ImportBlock } from './import-block';

/** Below this a pair is shown to the author as one to look at. */
export const uncertainBelow = 0.7;

/** A bead as `--format json` prints it: blocks by their number in their file, from 0. */
export interface PartBead {
  ja: number[];
  en: number[];
  confidence: number;
}

/**
 * The beads by the numbers of the files' own blocks. Where the import took one apart, the beads that share it become
 * one; what stands in no file, such as a title from front matter, is left out.
 */
export function toParts(
  beads: readonly AlignmentBead[],
  blocks: Localized<readonly ImportBlock[]>,
): PartBead[] {
  const parts: PartBead[] = [];
  for (const bead of beads) {
    const numbers = (language: 'ja' | 'en') => [
      ...new Set(
        bead[language].map((index) => blocks[language][index]?.part ?? -1).filter((part) => part >= 0),
      ),
    ];
    const [ja, en] = [numbers('ja'), numbers('en')];
    if (ja.length + en.length === 0) continue;
    const last = parts.at(-1);
    if (last && (ja.some((part) => last.ja.includes(part)) || en.some((part) => last.en.includes(part)))) {
      last.ja.push(...ja.filter((part) => !last.ja.includes(part)));
      last.en.push(...en.filter((part) => !last.en.includes(part)));
      last.confidence = Math.min(last.confidence, bead.confidence);
    } else parts.push({ ja, en, confidence: Math.round(bead.confidence * 1000) / 1000 });
  }
  return parts;
}

const signs: Partial<Readonly<Record<ImportBlock['kind'], string>>> = {
  heading: '#',
  'ordered-item': '1.',
  'unordered-item': '-',
  quote: '>',
  table: '|',
  code: '```',
  figure: '![]',
  rule: '---',
};

/**
 * The pairing for a terminal that is `width` columns wide: each bead a row, Japanese on the left, English on the
 * right, its certainty before it where it is low. At most `most` lines of each text are shown.
 */
export function showPairing(
  beads: readonly AlignmentBead[],
  blocks: Localized<readonly ImportBlock[]>,
  width: number,
  most = 3,
): string {
  const margin = 6;
  const column = Math.max(16, Math.floor((width - margin - 3) / 2));
  const lines = beads.flatMap((bead) => {
    const side = (language: 'ja' | 'en') =>
      bead[language].flatMap((index) => {
        const block = blocks[language][index];
        if (!block) return [];
        const sign = signs[block.kind];
        return wrapForTerminal(
          `${sign === undefined ? '' : `${sign} `}${proseText(block.node)}`,
          column,
          most,
        );
      });
    const [ja, en] = [side('ja'), side('en')];
    const isUncertain = bead.confidence < uncertainBelow;
    const mark = isUncertain ? `?${Math.round(bead.confidence * 100)}%` : '';
    return Array.from({ length: Math.max(ja.length, en.length, 1) }, (_, row) =>
      `${padForTerminal(row === 0 ? mark : '', margin)}${padForTerminal(ja[row] ?? (row === 0 ? '—' : ''), column)} │ ${en[row] ?? (row === 0 ? '—' : '')}`.trimEnd(),
    );
  });
  const rule = `${' '.repeat(margin)}${'─'.repeat(column)}─┼─${'─'.repeat(column)}`;
  return [`${' '.repeat(margin)}${padForTerminal('日本語', column)} │ English`, rule, ...lines].join('\n');
}
