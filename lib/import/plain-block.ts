import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { findExcess } from '../content/find-excess';
import { kindOf } from '../content/kind-of';
import { parseMarkdown } from '../content/parse-markdown';

/** A block of plain text as Markdown, with the Markdown parsed. */
export interface PlainBlock {
  readonly markdown: string;
  readonly node: RootContent;
}

/** What begins a block of plain text, as Markdown writes it: `## `, `1. `, `- `, `> `, or nothing. */
export type Opening = '' | `${string} `;

/**
 * Plain text as a block of Markdown that shows it letter for letter: signs that Markdown would read are escaped.
 * Ruby, code between backticks, links and bold type are taken as such where they are written out.
 */
export function plainBlock(text: string, opening: Opening = ''): PlainBlock {
  // What follows the first line must not begin a block of its own.
  const indent = opening === '> ' ? '> ' : ' '.repeat(opening.startsWith('#') ? 0 : opening.length);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const spell = (spellLine: (line: string) => string) =>
    opening + lines.map(spellLine).join(opening.startsWith('#') ? ' ' : `\n${indent}`);
  for (const spellLine of [leaveSigns, escapeSigns, escapeAll]) {
    const markdown = spell(spellLine);
    const node = onlyBlock(markdown);
    if (node && (spellLine === escapeAll || saysAsMuch(node, text))) return { markdown, node };
  }
  // It will not be written, and whoever reads the text says so (see `readText`).
  const escaped = spell(escapeAll);
  if (findExcess(escaped)) {
    return { markdown: escaped, node: { type: 'paragraph', children: [{ type: 'text', value: text }] } };
  }
  throw new Error(`Escaped text is one block of Markdown: ${JSON.stringify(text)}`);
}

function onlyBlock(markdown: string): RootContent | undefined {
  const tree = parseMarkdown(markdown);
  const [only, ...more] = tree?.children ?? [];
  if (!only || more.length > 0) return undefined;
  if (only.type !== 'list') return only;
  return only.children.length === 1 ? only.children[0] : undefined;
}

/** Whether Markdown reads nothing into a text but what its writer surely meant. */
function saysAsMuch(node: RootContent, text: string): boolean {
  const paragraph = textOf(node);
  // What looks like a reference to a footnote, or would swallow the id behind it, is text here, and has to say so.
  if (!paragraph || /\[\^|<!--/.test(text)) return false;
  const said = paragraph.map(spellNode);
  return !said.includes(undefined) && squeeze(said.join('')) === squeeze(text);
}

function textOf(node: RootContent): PhrasingContent[] | undefined {
  if (node.type === 'heading') return node.children;
  if (node.type === 'paragraph') return kindOf(node) === 'figure' ? undefined : node.children;
  const inner: readonly (RootContent | Paragraph)[] =
    node.type === 'listItem' || node.type === 'blockquote' ? node.children : [];
  const [only, ...more] = inner;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return undefined;
  return only?.type === 'paragraph' && more.length === 0 ? only.children : undefined;
}

/** A piece of a paragraph as its writer typed it; undefined for what a writer of plain text may not have meant. */
function spellNode(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'ruby':
      return `{${node.base}|${node.reading}}`;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'strong': {
      const inner = node.children.map(spellNode);
      return inner.includes(undefined) ? undefined : `**${inner.join('')}**`;
    }
    case 'link': {
      const inner = node.children.map(spellNode).join('');
      // A relative address leads nowhere from here.
      if (!/^(?:https?|mailto):/i.test(node.url) || node.title) return undefined;
      const isLiteral = node.url === inner || node.url.replace(/^(?:https?:\/\/|mailto:)/, '') === inner;
      return isLiteral ? inner : `[${inner}](${node.url})`;
    }
    default:
      return undefined;
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function leaveSigns(line: string): string {
  return line.trim();
}

/** Escapes the signs of markup, and what would make a line the beginning of another block. */
function escapeSigns(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<|~{}]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[#>+=:-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Escapes every sign that Markdown lets escape, so that no address is made out either. */
function escapeAll(line: string): string {
  return line.trim().replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
