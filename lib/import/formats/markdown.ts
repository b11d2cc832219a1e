import type { Code, Definition, Heading, Html, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { readIdComment } from '../../content/id-comment';
import { kindOf } from '../../content/kind-of';
import { parseMarkdown } from '../../content/parse-markdown';
import { proseText } from '../../content/prose-text';
import { resolveReferences } from '../../content/resolve-references';
import { takeLastHtml } from '../../content/take-last-html';
import type { SegmentId, SegmentKind } from '../../model';
import { shorten } from '../convert-tags';
import type { ImportBlock, ImportedText } from '../import-block';
import { missingComment, normaliseMarkdown } from '../normalise-markdown';
import { rangeOf } from '../range-of';
import { readFrontMatter } from '../read-front-matter';
import { editTraced, type TracedText } from '../traced-text';
import type { Format } from './format';
import { plainText } from './plain-text';

/** Markdown: CommonMark and GitHub's extensions, with ids in comments where it was exported from here. */
export const markdown: Format = {
  name: 'Markdown',
  recognises: (extension, text) =>
    /^\.(md|markdown|mdown|mkd|mdx)$/.test(extension) || /^(?:```|~~~|---\n[\w-]+:)/m.test(text),
  read(given, context) {
    const { say } = context;
    const { rest, matter } = readFrontMatter(given, say);
    const normal = normaliseMarkdown(rest, context);
    if (!normal) {
      say(
        'import-nesting',
        'Unexpected depth of blocks or emphasis, expected a few levels: read as plain text',
      );
      return { ...plainText.read(rest, context), matter };
    }
    const { text, tree } = normal;
    const definitions: Definition[] = [];
    for (const node of tree.children) if (node.type === 'definition') definitions.push(node);
    const sourceOf = (node: RootContent) => text.text.slice(...rangeOf(node));
    const seen = new Set<string>();
    const kept = definitions.filter(({ identifier }) => !seen.has(identifier) && seen.add(identifier));
    const definitionTexts = kept.map(sourceOf);
    resolveReferences(tree);

    const blocks: ImportBlock[] = [];
    const missing: SegmentId[] = [];
    let lists = 0;
    const add = (node: RootContent, kind?: SegmentKind, list?: ImportBlock['list']) => {
      const block = readBlock(node, text, kind ?? undefined, definitionTexts);
      if (block === undefined) {
        say(
          'import-empty',
          `Unexpected empty block \`${shorten(sourceOf(node))}\`, expected text: left out`,
          {
            at: text.originOf(rangeOf(node)[0]),
            weight: 'info',
          },
        );
        return;
      }
      blocks.push({ ...block, part: blocks.length, ...(list && { list }) });
    };
    for (const node of tree.children) {
      if (node.type === 'html') {
        const ids = missingComment.exec(node.value)?.[1];
        if (ids !== undefined) missing.push(...ids.trim().replaceAll('#', '').split(/\s+/));
        else identify(blocks, node);
      } else if (node.type === 'list') {
        const list = { number: lists++, isLoose: node.spread === true };
        for (const item of node.children) add(item, node.ordered ? 'ordered-item' : 'unordered-item', list);
      } else add(node);
    }
    for (const { 0: shortcode, index } of text.text.matchAll(/\{\{[<%].*?[>%]\}\}|\{%.*?%\}/g)) {
      say(
        'import-shortcode',
        `Unexpected shortcode \`${shorten(shortcode)}\`, expected Markdown: shown as text`,
        {
          at: text.originOf(index),
          note: 'Say in Markdown what it would put there.',
        },
      );
    }
    return {
      blocks: notesLast(blocks),
      definitions: definitionTexts,
      matter,
      missing,
    } satisfies ImportedText;
  },
};

/** An id comment on a line of its own belongs to the block above it, unless that has one. */
function identify(blocks: ImportBlock[], html: Html): void {
  const last = blocks.at(-1);
  if (!last || last.ids.length > 0) return;
  blocks[blocks.length - 1] = { ...last, ids: readIdComment(html).ids.map(({ id }) => id) };
}

function readBlock(
  node: RootContent,
  text: TracedText,
  itemKind: SegmentKind | undefined,
  definitions: readonly string[],
): Omit<ImportBlock, 'part' | 'list'> | undefined {
  const [start, end] = rangeOf(node);
  const comment = takeLastHtml(node, (html) => readIdComment(html).kind === 'ids');
  const kind = itemKind ?? kindOf(node);
  if (isEmpty(node, kind)) return undefined;
  const cut = comment ? rangeOf(comment) : undefined;
  const source = cut
    ? editTraced({ text: text.text.slice(start, end), originOf: (at) => at }, [
        { start: cut[0] - start, end: cut[1] - start, by: '' },
      ]).text
    : text.text.slice(start, end);
  const block = {
    kind,
    node,
    at: text.originOf(start),
    ids: comment ? readIdComment(comment).ids.map(({ id }) => id) : [],
    ...(node.type === 'heading' && { depth: node.depth }),
  };
  if (node.type === 'heading') {
    const heading = headingMarkdown(node, source);
    if (heading.anchor === undefined && !source.trimEnd().includes('\n'))
      return { ...block, markdown: heading.markdown };
    const parsed = parseMarkdown([heading.markdown, ...definitions].join('\n\n'));
    if (parsed) resolveReferences(parsed);
    const renamed = parsed?.children[0];
    return renamed?.type === 'heading' && proseText(renamed).trim() !== ''
      ? { ...block, ...heading, node: renamed }
      : { ...block, markdown: heading.markdown };
  }
  if (node.type === 'code') return { ...block, markdown: codeMarkdown(node, source) };
  const markdown = dedent(source, (node.position?.start.column ?? 1) - 1).trimEnd();
  const note = node.type === 'footnoteDefinition' && { anchor: `note-${node.label ?? node.identifier}` };
  return { ...block, ...note, markdown };
}

/** Footnotes behind the text, in the order in which it refers to them, which is how they are read. */
function notesLast(blocks: readonly ImportBlock[]): ImportBlock[] {
  const isNote = ({ kind }: ImportBlock) => kind === 'footnote';
  const order = new Map<string, number>();
  for (const { node } of [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)]) {
    visit(node, 'footnoteReference', ({ identifier }) => {
      if (!order.has(identifier)) order.set(identifier, order.size);
    });
  }
  const placeOf = ({ node }: ImportBlock) =>
    node.type === 'footnoteDefinition' ? (order.get(node.identifier) ?? order.size) : 0;
  return [
    ...blocks.filter((block) => !isNote(block)),
    ...blocks.filter(isNote).sort((a, b) => placeOf(a) - placeOf(b)),
  ];
}

function isEmpty(node: RootContent, kind: SegmentKind): boolean {
  if (kind === 'rule' || kind === 'figure' || kind === 'code') return false;
  let holdsImage = false;
  visit(node, 'image', () => {
    holdsImage = true;
  });
  return !holdsImage && proseText(node).trim() === '';
}

/** A heading with signs before it alone, on one line; its `{#id}`, which Markdown shows as text, apart. */
function headingMarkdown({ depth }: Heading, source: string): { markdown: string; anchor?: string } {
  const isAtx = /^#{1,6}(?:[ \t]|$)/.test(source);
  const inner = isAtx
    ? source.replace(/^#+[ \t]*/, '').replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    : source.trimEnd().replace(/\n[ \t]*(?:=+|-+)$/, '');
  const line = inner.replace(/[ \t]*\\?\n[ \t]*/g, ' ').trim();
  const [, words, anchor] = /^(.*?)[ \t]*\{#([\w-]+)\}$/.exec(line) ?? [];
  const signs = '#'.repeat(depth);
  if (words === undefined || anchor === undefined) return { markdown: `${signs} ${line}` };
  return { markdown: `${signs} ${words}`, anchor };
}

/** Code between fences at the first column. */
function codeMarkdown({ lang, meta, value, position }: Code, source: string): string {
  const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
  const lines = source.trimEnd().split('\n');
  const last = lines.length > 1 ? (lines.at(-1)?.trim() ?? '') : '';
  const isClosed =
    fence !== undefined && last.startsWith(fence) && last === last.charAt(0).repeat(last.length);
  if (isClosed && position?.start.column === 1) return source.trimEnd();
  const info = [lang, meta].filter(Boolean).join(' ');
  const sign = info.includes('`') ? '~' : '`';
  const longest = Math.max(
    2,
    ...[...value.matchAll(sign === '~' ? /~+/g : /`+/g)].map(([run]) => run.length),
  );
  const safe = sign.repeat(longest + 1);
  return `${safe}${info}\n${value === '' ? '' : `${value}\n`}${safe}`;
}

/** The lines after the first without the indentation that the first had. */
function dedent(source: string, columns: number): string {
  return columns === 0 ? source : source.replace(new RegExp(`\\n {1,${columns}}`, 'g'), '\n');
}
