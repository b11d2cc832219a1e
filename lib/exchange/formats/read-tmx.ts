import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { parseYaml } from '../../content/parse-yaml';
import { reportFault } from '../../content/report-fault';
import { essaySchema, ledgerSchema } from '../../content/schemas';
import { type Language, languages } from '../../model';
import type { ExchangedBlock, ExchangedSentences, Piece, ReturnedEssay } from '../exchanged-essay';
import { idPiece, idsIn, missingBlock } from '../id-piece';
import { propTypes } from './tmx-props';

const rule = 'tmx';

/** Deeper than any segment is. */
const deepest = 100;
const tooDeep = 'Unexpected depth of elements, expected a few levels';

/**
 * An essay from TMX that `writeTmx` wrote, and tools for translators may have changed since: the segments' texts are
 * theirs, ids and states are ours. Undefined where the file has faults, which are reported on it.
 */
export function readTmx(file: VFile): ReturnedEssay | undefined {
  const before = file.messages.length;
  const root = parse(file);
  const tmx = root?.children.find(isElement);
  if (!root || !tmx) return undefined;
  if (tmx.name !== 'tmx') {
    reportFault(file, rule, `Unexpected <${tmx.name}>, expected <tmx>`, {
      place: tmx.position,
      note: 'Export the essay again.',
    });
    return undefined;
  }
  const header = child(tmx, 'header');
  const slug = header && prop(header, propTypes.slug)?.text.trim();
  if (!header || slug === undefined) {
    reportFault(
      file,
      rule,
      `Unexpected TMX without \`${propTypes.slug}\`, expected one that \`npm run export\` wrote`,
      {
        place: (header ?? tmx).position,
        note: 'Translate the exported file itself, or import the texts as Markdown.',
      },
    );
    return undefined;
  }

  const blocks: Record<Language, ExchangedBlock[]> = { ja: [], en: [] };
  const sentences: ExchangedSentences[] = [];
  for (const unit of children(child(tmx, 'body'), 'tu')) {
    if (unit.attributes.segtype === 'sentence') sentences.push(...readSentence(unit));
    else readPassage(file, unit, blocks);
  }
  const result: ReturnedEssay = {
    slug,
    essay: readProp(file, header, propTypes.essay, essaySchema) ?? {},
    ledger: readProp(file, header, propTypes.ledger, ledgerSchema) ?? {},
    texts: {
      ja: { blocks: blocks.ja, definitions: definitionsIn(header, 'ja') },
      en: { blocks: blocks.en, definitions: definitionsIn(header, 'en') },
    },
    sentences,
  };
  return file.messages.length > before ? undefined : result;
}

function parse(file: VFile): Root | undefined {
  try {
    const root = fromXml(String(file));
    if (depthOf(root) <= deepest) return root;
    reportFault(file, rule, tooDeep, { note: 'Export the essay again.' });
    return undefined;
  } catch (error) {
    // The parser calls itself for each level.
    const known = error instanceof VFileMessage ? error : undefined;
    if (!known && !(error instanceof RangeError)) throw error;
    reportFault(file, rule, known ? `Unexpected XML (${known.reason}), expected TMX` : tooDeep, {
      place: known?.place,
      note: 'Export the essay again, or mend the file in a text editor.',
    });
    return undefined;
  }
}

/** A property that holds one of our YAML files. */
function readProp<Schema extends typeof essaySchema | typeof ledgerSchema>(
  file: VFile,
  header: Element,
  type: string,
  schema: Schema,
) {
  const found = prop(header, type);
  if (!found) return undefined;
  const inner = new VFile({ path: file.path, value: found.text });
  const { data } = parseYaml(inner, schema);
  for (const { reason } of inner.messages) {
    reportFault(file, rule, `${reason}, in \`${type}\``, {
      place: found.element.position,
      note: 'Put back what the export had there.',
    });
  }
  return data;
}

function definitionsIn(header: Element, language: Language): string {
  const found = children(header, 'prop').find(
    ({ attributes }) => attributes.type === propTypes.definitions && attributes['xml:lang'] === language,
  );
  return found ? textOf(found) : '';
}

function readPassage(file: VFile, unit: Element, blocks: Record<Language, ExchangedBlock[]>): void {
  const ids = (prop(unit, propTypes.ids)?.text ?? unit.attributes.tuid ?? '').split(' ').filter(Boolean);
  if (ids.length === 0) {
    reportFault(file, rule, 'Unexpected <tu> without `tuid`, expected the id of its passage', {
      place: unit.position,
      note: 'Give it the id that it had in the export, or take the unit out.',
    });
  }
  const told = new Set<Language>();
  for (const variant of children(unit, 'tuv')) {
    const tag = (variant.attributes['xml:lang'] ?? '').toLowerCase();
    const language = languages.find((known) => tag === known || tag.startsWith(`${known}-`));
    const seg = child(variant, 'seg');
    if (!language || !seg) {
      reportFault(file, rule, `Unexpected <tuv> in \`${tag}\`, expected \`ja\` or \`en\` with a <seg>`, {
        place: variant.position,
        note: 'Say the language in `xml:lang`, or take the <tuv> out.',
      });
      continue;
    }
    blocks[language].push(...readBlocks(seg, ids, prop(variant, propTypes.tight) !== undefined));
    told.add(language);
  }
  for (const language of languages) if (!told.has(language)) blocks[language].push(...ids.map(missingBlock));
}

function readBlocks(seg: Element, ids: readonly string[], isTight: boolean): ExchangedBlock[] {
  const blocks: { pieces: Piece[]; isTight: boolean }[] = [{ pieces: [], isTight }];
  for (const node of seg.children) {
    if (isElement(node) && node.name === 'ph' && node.attributes.type === 'x-block') {
      blocks.push({ pieces: [], isTight: textOf(node) === '\n' });
    } else blocks.at(-1)?.pieces.push(...pieceOf(node));
  }
  const last = blocks.at(-1);
  if (last && !last.pieces.some(({ is }) => is === 'id')) last.pieces.push(idPiece(ids));
  return blocks
    .filter(({ pieces }) => pieces.some(({ is }) => is !== 'id'))
    .map((block) => ({ ...block, ids: block.pieces.filter(({ is }) => is === 'id').flatMap(idsIn) }));
}

function pieceOf(node: Nodes): Piece[] {
  if (node.type === 'text' || node.type === 'cdata') return [{ is: 'text', markdown: node.value }];
  if (!isElement(node)) return [];
  const markdown = textOf(node);
  if (node.name === 'bpt') return [{ is: 'open', markdown, pair: Number(node.attributes.i) % 1000 }];
  if (node.name === 'ept') return [{ is: 'close', markdown, pair: Number(node.attributes.i) % 1000 }];
  // What a tool highlights is text all the same.
  if (node.name === 'hi') return node.children.flatMap(pieceOf);
  return [{ is: node.attributes.type === 'x-id' ? 'id' : 'code', markdown }];
}

function readSentence(unit: Element): ExchangedSentences[] {
  const [, segment, bead] = /^([^/]+)\/(.+)$/.exec(unit.attributes.tuid ?? '') ?? [];
  if (segment === undefined || bead === undefined) return [];
  const textIn = (language: Language) =>
    children(unit, 'tuv')
      .filter(({ attributes }) => attributes['xml:lang'] === language)
      .map((variant) => textOf(variant).trim())
      .join('');
  return [{ segment, bead, text: { ja: textIn('ja'), en: textIn('en') } }];
}

function depthOf(root: Root): number {
  let level: Nodes[] = [root];
  let depth = 0;
  for (; level.length > 0; depth++) {
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return depth;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}

function children(element: Element | undefined, name: string): Element[] {
  return (element?.children ?? []).filter(isElement).filter((inner) => inner.name === name);
}

const child = (element: Element, name: string) => children(element, name)[0];

function prop(
  element: Element,
  type: string,
): { readonly text: string; readonly element: Element } | undefined {
  const found = children(element, 'prop').find(({ attributes }) => attributes.type === type);
  return found && { text: textOf(found), element: found };
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
