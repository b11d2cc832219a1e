import { x } from 'xastscript';
import { stringify } from 'yaml';
import { serialiseLedger } from '../../content/ledger';
import { xmlDocument } from '../../export/xml-document';
import { type Language, languages, type SegmentId } from '../../model';
import {
  type ExchangedBlock,
  type ExchangedEssay,
  type ExchangedSentences,
  isMissing,
  type Piece,
  translationOf,
} from '../exchanged-essay';
import { idPiece } from '../id-piece';
import { type ExchangedRow, rowsOfBlocks } from '../rows-of-blocks';
import { propTypes } from './tmx-props';

type Node = ReturnType<typeof x> | string;

/**
 * An essay as TMX 1.4b: a unit for each row of passages, and below it one for each group of sentences that someone
 * matched. Words are text and markup is native code (`<bpt>`, `<ept>`, `<ph>`), so that the text content of a segment
 * is its Markdown. Source: LISA OSCAR, “TMX 1.4b Specification”, 2005.
 */
export function writeTmx(essay: ExchangedEssay): string {
  const { slug } = essay;
  const { source, published, updated } = essay.essay;
  const beads = beadsBySegment(essay);
  const tmx = x('tmx', { version: '1.4' }, [
    '\n ',
    x(
      'header',
      {
        creationtool: 'taiyaku',
        creationtoolversion: '1',
        segtype: 'paragraph',
        'o-tmf': 'taiyaku',
        adminlang: 'en',
        srclang: source,
        datatype: 'plaintext',
        creationdate: instant(published),
        changedate: instant(updated),
      },
      lines('  ', [
        x('prop', { type: propTypes.slug }, slug),
        x('prop', { type: propTypes.essay }, stringify(essay.essay, { lineWidth: 0 })),
        x('prop', { type: propTypes.ledger }, serialiseLedger(essay.ledger)),
        ...languages
          .filter((language) => essay.texts[language].definitions !== '')
          .map((language) =>
            x(
              'prop',
              { type: propTypes.definitions, 'xml:lang': language },
              essay.texts[language].definitions,
            ),
          ),
      ]),
    ),
    '\n ',
    x(
      'body',
      lines(
        '  ',
        rowsOfBlocks(essay).flatMap((row) => [
          passageUnit(essay, row),
          ...row.ids.flatMap((id) => (beads.get(id) ?? []).map((bead) => sentenceUnit(essay, bead))),
        ]),
      ),
    ),
    '\n',
  ]);
  return xmlDocument(tmx, '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n');
}

function beadsBySegment({ sentences }: ExchangedEssay): Map<SegmentId, ExchangedSentences[]> {
  const beads = new Map<SegmentId, ExchangedSentences[]>();
  for (const bead of sentences) beads.set(bead.segment, [...(beads.get(bead.segment) ?? []), bead]);
  return beads;
}

function passageUnit(essay: ExchangedEssay, { ids, blocks }: ExchangedRow): Node {
  const [first = ''] = ids;
  const translation = translationOf(essay);
  const states = ids.map((id) => essay.ledger.translations.get(id)?.state ?? 'unrecorded');
  return x('tu', { tuid: first, segtype: 'paragraph' }, [
    ...lines('   ', [
      ...(ids.length > 1 ? [x('prop', { type: propTypes.ids }, ids.join(' '))] : []),
      ...languages
        .filter((language) => !blocks[language].every(isMissing))
        .map((language) =>
          x('tuv', { 'xml:lang': language }, [
            ...lines('    ', [
              // For people and their tools; what comes back is read from the ledger above.
              ...(language === translation
                ? [x('prop', { type: propTypes.state }, [...new Set(states)].join(' '))]
                : []),
              ...(blocks[language][0]?.isTight ? [x('prop', { type: propTypes.tight }, 'yes')] : []),
              x('seg', codesOf(blocks[language], ids)),
            ]),
          ]),
        ),
    ]),
  ]);
}

/** The blocks of one language as a segment; the last one's comment is left out where it says what the unit says. */
function codesOf(blocks: readonly ExchangedBlock[], ids: readonly string[]): Node[] {
  const usual = idPiece(ids).markdown;
  return blocks.flatMap(({ pieces, isTight }, at) => {
    const last = pieces.at(-1);
    const isPlain = at === blocks.length - 1 && last?.is === 'id' && last.markdown === usual;
    return [
      ...(at > 0 ? [x('ph', { type: 'x-block' }, isTight ? '\n' : '\n\n')] : []),
      ...(isPlain ? pieces.slice(0, -1) : pieces).map((piece) => codeOf(piece, at)),
    ];
  });
}

function codeOf(piece: Piece, block: number): Node {
  // Pairs are numbered within a segment, which may hold several blocks.
  const pair = (number: number) => String(block * 1000 + number);
  switch (piece.is) {
    case 'text':
      return piece.markdown;
    case 'open':
      return x('bpt', { i: pair(piece.pair) }, piece.markdown);
    case 'close':
      return x('ept', { i: pair(piece.pair) }, piece.markdown);
    case 'id':
      return x('ph', { type: 'x-id' }, piece.markdown);
    case 'code':
      return x('ph', piece.markdown);
  }
}

function sentenceUnit({ ledger }: ExchangedEssay, { segment, bead, text }: ExchangedSentences): Node {
  const review = ledger.alignments.get(segment);
  return x(
    'tu',
    {
      tuid: `${segment}/${bead}`,
      segtype: 'sentence',
      ...(review && { changedate: instant(review.on) }),
      ...(review?.by && { changeid: review.by }),
    },
    lines(
      '   ',
      languages
        .filter((language) => text[language] !== '')
        .map((language) => variant(language, text[language])),
    ),
  );
}

const variant = (language: Language, text: string) => x('tuv', { 'xml:lang': language }, [x('seg', text)]);

/** A date as TMX writes it: 2026-11-23 is 20261123T000000Z (ISO 8601, basic format). */
const instant = (day: string) => `${day.replaceAll('-', '')}T000000Z`;

/** Elements on lines of their own, so that a change of one is a change of few lines. */
function lines(indent: string, nodes: readonly Node[]): Node[] {
  return [...nodes.flatMap((node) => [`\n${indent}`, node]), `\n${indent.slice(1)}`];
}
