import type { Html, Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { readIdComment } from '../content/id-comment';
import { parseMarkdown } from '../content/parse-markdown';
import { proseText } from '../content/prose-text';
import { convertRuby, convertTags, OpenTags, shorten } from './convert-tags';
import { rangeOf } from './range-of';
import type { ReadingContext } from './reading-context';
import type { Say } from './say';
import { escapeReferences, settleAddresses } from './settle-addresses';
import { type Edit, editTraced, type TracedText } from './traced-text';

export interface NormalMarkdown {
  readonly text: TracedText;
  readonly tree: Root;
}

/** HTML that turns into Markdown may uncover more of it; after so many rounds the rest is shown as text. */
const mostRounds = 4;

/**
 * Turns Markdown into what the content format holds: HTML into Markdown or text (see `convertTags`), stray footnotes
 * into paragraphs, containers (`:::`) into what they contain, addresses into those that lead somewhere (see
 * `settleAddresses`). All that is more than spelling is said. Undefined where blocks nest beyond all reason.
 */
export function normaliseMarkdown(given: TracedText, context: ReadingContext): NormalMarkdown | undefined {
  const { say } = context;
  let text = given;
  for (let round = 0; round < 2 * mostRounds; round++) {
    const tree = parseMarkdown(text.text);
    if (!tree) return undefined;
    const edits = [
      ...(round === 0 ? openContainers(tree, text, say) : []),
      ...htmlEdits(tree, text, say, round >= mostRounds),
      ...footnoteEdits(tree, text, say),
    ];
    if (edits.length === 0) {
      const settled = settleAll({ text, tree }, context);
      const escaped = settled && editTraced(settled.text, escapeReferences(settled.tree, settled.text));
      if (!settled || escaped === settled.text) return settled;
      const result = escaped && parseMarkdown(escaped.text);
      return escaped && result && { text: escaped, tree: result };
    }
    text = editTraced(text, edits);
  }
  return undefined;
}

/** Settles addresses until none is left: what stood below a definition that goes may be read otherwise without it. */
function settleAll(given: NormalMarkdown, context: ReadingContext): NormalMarkdown | undefined {
  const settled = new Set<string>();
  const image: ReadingContext['image'] = (address) => {
    if (settled.has(address)) return { url: address };
    const found = context.image(address);
    if ('url' in found) settled.add(found.url);
    return found;
  };
  let { text, tree } = given;
  for (let round = 0; round < 2 * mostRounds; round++) {
    const edits = settleAddresses(tree, text, { ...context, image });
    // Where an image goes, what looks like a footnote can come to stand at the beginning of a line.
    const all = edits.length > 0 ? edits : footnoteEdits(tree, text, context.say);
    const after = editTraced(text, all);
    if (after === text) break;
    const parsed = parseMarkdown(after.text);
    if (!parsed) return undefined;
    text = after;
    tree = parsed;
  }
  return { text, tree };
}

/** The comment that says which ids have no text in this language. */
export const missingComment = /^\s*<!--[ \t]*missing((?:[ \t]+#[a-z0-9-]+)+)[ \t]*-->\s*$/;

function isKept(html: Html): boolean {
  return readIdComment(html).kind === 'ids' || missingComment.test(html.value);
}

function htmlEdits(tree: Root, text: TracedText, say: Say, isLast: boolean): Edit[] {
  const edits: Edit[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type !== 'html' || !parent || index === undefined || isKept(node)) return undefined;
    const [start, end] = rangeOf(node);
    const isInline = !holdsBlocks.has(parent.type);
    if (isInline && /^<ruby\b/i.test(node.value)) {
      const close = parent.children.findIndex((other, at) => at > index && isTag(other, '/ruby'));
      const last = parent.children[close];
      if (last) {
        const [, stop] = rangeOf(last);
        const inner = text.text.slice(end, rangeOf(last)[0]);
        const by = convertRuby(inner);
        if (by !== undefined) {
          edits.push({ start, end: stop, by });
          return [SKIP, close + 1];
        }
      }
    }
    const at = (offset: number) => text.originOf(start + offset);
    const source = text.text.slice(start, end);
    const converted =
      isLast || (isInline && !hasCounterpart(node, index, parent))
        ? source
        : isInline
          ? convertTags(source, at, say, openBefore(parent, index))
          : convertTags(source, at, say, new OpenTags());
    // What was no link because of the HTML in its address must not become one without it.
    const [opening] = /\](?:\(|:[ \t]*)$/.exec(text.text.slice(Math.max(0, start - 80), start)) ?? [];
    if (opening !== undefined && text.text.charAt(start - opening.length - 1) !== '\\') {
      edits.push({ start: start - opening.length, end: start - opening.length, by: '\\' });
    }
    if (converted !== source) {
      // A block that was HTML must not run into what stands around it.
      edits.push({ start, end, by: isInline ? converted : `${converted}\n` });
      return SKIP;
    }
    // Within an address that was typed out a backslash is a part of the address, and escapes nothing.
    const isEscaped = text.text.charAt(start - 1) === '\\';
    edits.push(
      isEscaped
        ? { start: start - 1, end, by: source.replaceAll('<', '&lt;') }
        : {
            start,
            end,
            by: isInline ? source.replace(/[<*_~`[\]{&]/g, '\\$&') : source.replaceAll('<', '\\<'),
          },
    );
    say('import-html', `Unexpected HTML \`${shorten(source)}\`, expected Markdown: shown as text`, {
      at: at(0),
      note: 'Say it in Markdown, or take it out.',
    });
    return SKIP;
  });
  return edits;
}

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);
const paired = /^<(\/?)(b|strong|i|em|del|s|code|a)\b/i;

function isTag(node: Nodes, name: string): boolean {
  return node.type === 'html' && new RegExp(`^<${name}\\b`, 'i').test(node.value);
}

/** Whether an inline tag that comes in pairs has its other half among its siblings. */
function hasCounterpart(node: Html, index: number, parent: Parents): boolean {
  const [, slash, name = ''] = paired.exec(node.value) ?? [];
  if (slash === undefined) return true;
  let depth = 0;
  const siblings =
    slash === '' ? parent.children.slice(index + 1) : parent.children.slice(0, index).reverse();
  for (const sibling of siblings) {
    if (isTag(sibling, slash === '' ? name : `/${name}`)) depth++;
    else if (isTag(sibling, slash === '' ? `/${name}` : name) && depth-- === 0) return true;
  }
  return false;
}

/** The tags that stand open where an inline tag stands. */
function openBefore(parent: Parents, index: number): OpenTags {
  const open = new OpenTags();
  const silent = () => {};
  for (const sibling of parent.children.slice(0, index)) {
    if (sibling.type === 'html') convertTags(sibling.value, () => 0, silent, open);
  }
  return open;
}

/** The marks of containers go, and a title that one has stays, in bold; code keeps its colons. */
function openContainers(tree: Root, { text, originOf }: TracedText, say: Say): Edit[] {
  const code: (readonly [number, number])[] = [];
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(rangeOf(node));
  });
  let next = 0;
  const edits: Edit[] = [];
  let depth = 0;
  for (const match of text.matchAll(/^((?:[ \t]|> ?)*)(:{3,})[ \t]*([^\n]*)$/gm)) {
    const { 0: line, 1: prefix = '', 3: rest = '', index } = match;
    while ((code[next]?.[1] ?? text.length + 1) <= index) next++;
    if ((code[next]?.[0] ?? text.length + 1) <= index) continue;
    const [, name, title = ''] = /^([\w-]+)[ \t]*(?:\{[^}]*\})?[ \t]*(.*)$/.exec(rest.trim()) ?? [];
    if ((rest.trim() === '' ? depth === 0 : name === undefined) || rest.includes('<!--')) continue;
    depth += rest.trim() === '' ? -1 : 1;
    if (name !== undefined) {
      say(
        'import-container',
        `Unexpected container \`${shorten(line)}\`, expected Markdown: what it holds stands by itself`,
        {
          at: originOf(index),
          weight: 'info',
        },
      );
    }
    const heading = title.replace(/\s*\{[^}]*\}$/, '').trim();
    const words =
      name === undefined || heading === '' ? '' : `**${heading.replace(/[*\\]/g, '\\$&')}**\n${prefix}`;
    edits.push({ start: index + prefix.length, end: index + line.length, by: `\n${prefix}${words}` });
  }
  return edits;
}

/**
 * Footnotes that the content format does not hold become text that reads the same: one inside a block, a second one
 * of a label, one that the text does not lead to, and one that says nothing.
 */
function footnoteEdits(tree: Root, { text, originOf }: TracedText, say: Say): Edit[] {
  const edits: Edit[] = [];
  const used = usedNotes(tree);
  const defined = new Set<string>();
  visit(tree, 'footnoteDefinition', (node, _index, parent) => {
    const isHeld =
      parent?.type === 'root' &&
      used.has(node.identifier) &&
      !defined.has(node.identifier) &&
      node.children.map(proseText).join('').trim() !== '';
    defined.add(node.identifier);
    if (isHeld) return;
    const [start, end] = rangeOf(node);
    say(
      'import-footnote',
      `Unexpected footnote \`${node.label ?? node.identifier}\`, expected one on lines of its own that the text refers to: made a paragraph`,
      {
        at: originOf(start),
        note: 'Refer to it where it belongs, or move it into `notes` in annotations.yaml.',
      },
    );
    edits.push({ start, end: start, by: '\\' });
    // Its further lines are indented, and would be code.
    for (const { index } of text.slice(start, end).matchAll(/\n(?: {1,4}|\t)/g)) {
      const line = start + index + 1;
      const indent = /^(?: {1,4}|\t)/.exec(text.slice(line, line + 4))?.[0].length ?? 0;
      edits.push({ start: line, end: line + indent, by: '' });
    }
  });
  return edits;
}

/** The labels that the text refers to, and those that their notes refer to. */
function usedNotes(tree: Root): Set<string> {
  const used = new Set<string>();
  const read = (node: Nodes) =>
    visit(node, 'footnoteReference', ({ identifier }) => {
      used.add(identifier);
    });
  for (const node of tree.children) {
    // What holds a reference and no words is no passage, and goes.
    const passages: readonly Nodes[] = node.type === 'list' ? node.children : [node];
    for (const passage of passages) {
      if (passage.type !== 'footnoteDefinition' && proseText(passage).trim() !== '') read(passage);
    }
  }
  // What is added meanwhile is met on the way.
  for (const label of used) {
    const note = tree.children.find(
      (node) => node.type === 'footnoteDefinition' && node.identifier === label,
    );
    if (note) read(note);
  }
  return used;
}
