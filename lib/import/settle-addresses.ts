import type { Link, LinkReference, Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { addressFault } from '../check/address-fault';
import { isSafeAddress } from '../render/safe-address';
import { shorten } from './convert-tags';
import { rangeOf } from './range-of';
import type { ReadingContext } from './reading-context';
import type { Edit, TracedText } from './traced-text';

/** What becomes of an address: another one, or none, for a reason. */
type Settled =
  | { readonly url: string }
  | { readonly why: string; readonly note: string; readonly isLink?: boolean };

/**
 * Gives images the addresses that they will have, and relative links whole ones, if it is known where they lead from.
 * An image that cannot be shown becomes a link or its words; a link that leads nowhere from here, or could run
 * something, keeps its words alone. Both are said.
 */
export function settleAddresses(tree: Root, { text, originOf }: TracedText, context: ReadingContext): Edit[] {
  const { say } = context;
  const edits: Edit[] = [];
  const settle = (url: string, isImage: boolean) =>
    isImage ? settleImage(url, context) : settleLink(url, context);
  const complain = (node: Nodes, { why, note, isLink }: Exclude<Settled, { url: string }>) =>
    say(
      'import-address',
      `Unexpected address in \`${shorten(text.slice(...rangeOf(node)))}\`, expected ${why}: ${isLink ? 'made a link' : 'its words stay'}`,
      { at: originOf(rangeOf(node)[0]), note },
    );

  // A definition that only images use is an image's.
  const users = { image: new Set<string>(), link: new Set<string>() };
  visit(tree, (node) => {
    if (node.type === 'imageReference') users.image.add(node.identifier);
    if (node.type === 'linkReference') users.link.add(node.identifier);
  });
  const lost = new Map<string, Settled>();
  const unlinked: Nodes[] = [];
  const takeLink = (node: Link | LinkReference) => {
    unlinked.push(node);
    edits.push(...unlink(node));
  };
  const definitions = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    const isImage = users.image.has(node.identifier) && !users.link.has(node.identifier);
    const settled = settle(node.url, isImage);
    const [start, end] = rangeOf(node);
    if ('url' in settled) {
      if (settled.url !== node.url)
        edits.push(replaceUrl(text, start, end, settled.url, /\]:\s*(<[^>]*>|\S+)/));
      return;
    }
    complain(node, settled);
    lost.set(node.identifier, settled);
    if (!settled.isLink) edits.push({ start, end, by: '' });
  });

  visit(tree, (node) => {
    // What the parser made of an address that was merely typed stands nowhere.
    if (!node.position) return;
    if (node.type === 'linkReference' && lost.has(node.identifier)) takeLink(node);
    if (node.type === 'imageReference') {
      const settled = lost.get(node.identifier);
      const [start, end] = rangeOf(node);
      if (settled && 'isLink' in settled && settled.isLink) edits.push({ start, end: start + 1, by: '' });
      else if (settled) edits.push({ start, end, by: escapeWords(node.alt ?? '') });
      else if (!node.alt?.trim()) edits.push(nameImage(text, start, definitions.get(node.identifier) ?? ''));
    }
    if (node.type !== 'link' && node.type !== 'image') return;
    const settled = settle(node.url, node.type === 'image');
    const [start, end] = rangeOf(node);
    if ('url' in settled) {
      if (node.type === 'image' && !node.alt?.trim()) {
        say(
          'import-image',
          `Unexpected image \`${shorten(node.url)}\` without a description, expected what it shows: called by its name`,
          {
            at: originOf(start),
            note: 'Write between the brackets what it shows, for those who do not see it.',
          },
        );
        edits.push(nameImage(text, start, node.url));
      }
      const isSpelt = text.startsWith(node.type === 'image' ? '![' : '[', start);
      if (settled.url !== node.url && isSpelt) {
        edits.push(replaceUrl(text, innerEnd(node, start), end, settled.url, /\]\(\s*(<[^>]*>|[^\s)]*)/));
      }
      return;
    }
    complain(node, settled);
    // An address that was merely typed would be a link again, but for code.
    const typed = text.slice(start, end);
    if (node.type === 'link' && /^https?:[^`]*$/i.test(typed)) edits.push({ start, end, by: `\`${typed}\`` });
    else if (node.type === 'link') takeLink(node);
    else if (settled.isLink) edits.push({ start, end: start + 1, by: '' });
    else edits.push({ start, end, by: escapeWords(node.alt ?? '') });
  });
  return unlinked.length > 0 ? [...edits, ...keepText(tree, text, unlinked)] : edits;
}

function settleImage(url: string, { image }: ReadingContext): Settled {
  const note = 'Save the image beside the text, refer to it by its name, and import again.';
  if (!isSafeAddress(url) || /^mailto:/i.test(url)) return { why: 'an image beside the text', note };
  if (/^(?:https?:)?\/\//i.test(url)) {
    return { why: 'an image beside the text, not of another host', note, isLink: true };
  }
  const found = image(url);
  return 'url' in found ? found : { why: `an image beside the text, not one ${found.refusal}`, note };
}

function settleLink(url: string, { link }: ReadingContext): Settled {
  if (!isSafeAddress(url)) {
    return { why: 'one of http, https or mailto', note: 'Write an address that begins with https://.' };
  }
  if (/^(?:https?:\/\/|mailto:)/i.test(url)) {
    const fault = addressFault(url);
    return fault ? { why: fault.reason.replace(/^.*expected /s, ''), note: fault.note } : { url };
  }
  const found = link(url);
  if ('url' in found) return found;
  return { why: found.refusal, note: 'Write the whole address, or say with --base where the text stood.' };
}

/** Where the words of a link end, after which its address stands; of an image the start, as it has no children. */
function innerEnd(node: Nodes, start: number): number {
  const last = 'children' in node ? node.children.at(-1) : undefined;
  return last ? rangeOf(last)[1] : start;
}

function replaceUrl(text: string, from: number, to: number, url: string, pattern: RegExp): Edit {
  const found = pattern.exec(text.slice(from, to));
  if (!found) return { start: from, end: from, by: '' };
  const start = from + found.index + found[0].length - (found[1]?.length ?? 0);
  return { start, end: start + (found[1]?.length ?? 0), by: url };
}

/** Takes what makes a link of its words away, and leaves the words, with what may have to be changed in them. */
function unlink(node: Nodes & { readonly children: readonly Nodes[] }): Edit[] {
  const [start, end] = rangeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return [{ start, end, by: '' }];
  return [
    { start, end: rangeOf(first)[0], by: '' },
    { start: rangeOf(last)[1], end, by: '' },
  ];
}

/**
 * Signs that were text because of a link that goes stay text: emphasis could not begin within it and end outside, and
 * a link around it could not be one.
 */
function keepText(tree: Root, text: string, unlinked: readonly Nodes[]): Edit[] {
  const gone = new Set(unlinked.map((node) => rangeOf(node)[0]));
  const places = new Set<number>();
  const escapeIn = (node: Nodes, signs: RegExp) =>
    visit(node, 'text', (inner) => {
      if (!inner.position) return;
      const [from, to] = rangeOf(inner);
      for (const { 0: sign, index } of text.slice(from, to).matchAll(signs)) {
        if (!sign.startsWith('\\')) places.add(from + index);
      }
    });
  visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
    let isTouched = false;
    visit(block, ['link', 'linkReference'], (node) => {
      if (!node.position || !gone.has(rangeOf(node)[0])) return;
      isTouched = true;
      escapeIn(node, /\\.|[*_~]/gs);
    });
    if (isTouched) escapeIn(block, /\\.|[[\]]/gs);
  });
  return [...places].map((place) => ({ start: place, end: place, by: '\\' }));
}

/** Says in the brackets of an image, which are empty, what its file is called. */
function nameImage(text: string, start: number, url: string): Edit {
  const name =
    url
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const words = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || 'image';
  const close = text.indexOf(']', start);
  return { start: start + 2, end: Math.max(start + 2, close), by: words };
}

/** What looks like a reference to a footnote and is none must not be taken for one that lacks its footnote. */
export function escapeReferences(tree: Root, { text }: TracedText): Edit[] {
  const edits: Edit[] = [];
  visit(tree, 'text', (node) => {
    // What the parser split at an address that was merely typed stands nowhere.
    if (node.position) edits.push(...referencesIn(text, node));
  });
  return edits;
}

function referencesIn(text: string, node: Text): Edit[] {
  const [start, end] = rangeOf(node);
  return [...text.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s\\]+\]/g)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    by: '\\',
  }));
}

function escapeWords(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ');
}
