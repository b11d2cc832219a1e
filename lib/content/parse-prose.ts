import type { Html, List, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { SegmentId, SegmentKind } from '../model';
import { type PlacedId, readIdComment } from './id-comment';
import { kindOf } from './kind-of';
import { createLocator } from './locate';
import { maskFrontMatter } from './mask-front-matter';
import { numberNotes } from './number-notes';
import { parseReasonable } from './parse-markdown';
import type { Prose } from './prose';
import { reportConflicts } from './report-conflicts';
import { type Position, reportFault } from './report-fault';
import { quoteHtml, reportHtml } from './report-html';
import { type CommentedBlock, reportUnpaired } from './report-unpaired';
import { resolveReferences } from './resolve-references';
import { takeLastHtml } from './take-last-html';

/** A block while its comment may still come. */
interface Draft extends CommentedBlock {
  ids: readonly PlacedId[];
  comment: Html | undefined;
  number?: number;
}

/**
 * Parses a Markdown file into blocks with their ids, which stand in a comment at the end of a block or after it.
 * Faults are reported on the file; a malformed id counts as what was probably meant, so that one slip is one fault.
 * Undefined where the file could not be read.
 */
export function parseProse(file: VFile): Prose | undefined {
  if (file.value === undefined || reportConflicts(file)) return undefined;
  const parsed = parseReasonable(maskFrontMatter(file));
  if ('excess' in parsed) {
    const { kind, reason, note, at } = parsed.excess;
    reportFault(file, kind === 'size' ? 'text-size' : 'nesting', reason, {
      place: createLocator(String(file))(at),
      note,
    });
    return undefined;
  }
  const { tree } = parsed;
  resolveReferences(tree);

  const drafts: Draft[] = [];
  // What is missing, by the number of the block that it stands before.
  const gaps: { readonly before: number; readonly id: PlacedId }[] = [];
  const add = (node: RootContent, itemKind?: SegmentKind, number?: number) => {
    const comment = takeLastHtml(node, (html) => /^(ids|malformed)$/.test(readIdComment(html).kind));
    const draft: Draft = {
      node,
      kind: itemKind ?? kindOf(node),
      ids: [],
      comment: undefined,
      ...(number !== undefined && { number }),
    };
    drafts.push(draft);
    if (comment) identify(file, draft, comment);
    reportInnerHtml(file, node);
  };
  for (const node of tree.children) {
    if (node.type === 'html') {
      const { kind, ids } = readIdComment(node);
      if (kind === 'missing') gaps.push(...ids.map((id) => ({ before: drafts.length, id })));
      else readBlockHtml(file, node, drafts.at(-1));
    } else if (node.type !== 'list') add(node);
    else if (!node.ordered) for (const item of node.children) add(item, 'unordered-item');
    else {
      const first = numberOfFirst(node, drafts.at(-1));
      for (const [index, item] of node.children.entries()) add(item, 'ordered-item', first + index);
    }
  }
  reportUnpaired(file, drafts);

  const inOrder = numberNotes(drafts);
  const places = new Map<SegmentId, Position | undefined>();
  for (const draft of [...inOrder, undefined]) {
    const missing = gaps.filter(({ before }) => drafts[before] === draft).map(({ id }) => id);
    for (const { id, place } of [...missing, ...(draft?.ids ?? [])])
      if (!places.has(id)) places.set(id, place);
  }
  const blocks = inOrder.map(({ node, kind, ids, comment, number }) => ({
    node,
    kind,
    ids,
    comment: comment?.position,
    ...(number !== undefined && { number }),
  }));
  const missing = new Map(gaps.map(({ id: { id, place } }) => [id, place]));
  return { blocks, places, missing, isComplete: blocks.every(({ ids }) => ids.length > 0) };
}

/** An HTML node between blocks: the id of the block before it, or a fault. */
function readBlockHtml(file: VFile, html: Html, before: Draft | undefined): void {
  if (readIdComment(html).kind === 'html') reportHtml(file, html);
  else if (!before) {
    reportFault(file, 'segment-id', 'Unexpected id before any block, expected a block above it', {
      place: html.position,
      note: 'An id stands at the end of its block, or on a line of its own below it.',
    });
  } else if (before.comment) {
    reportFault(file, 'segment-id', 'Unexpected second id comment, expected one for a block', {
      place: html.position,
      note: 'Put all ids of a block into one comment: `<!-- #a #b -->`.',
    });
  } else identify(file, before, html);
}

function identify(file: VFile, draft: Draft, comment: Html): void {
  const { kind, ids } = readIdComment(comment);
  draft.comment = comment;
  draft.ids = ids;
  if (kind !== 'malformed') return;
  const example = ids.length > 0 ? ids.map(({ id }) => `#${id}`).join(' ') : '#ai-l2';
  reportFault(
    file,
    'segment-id',
    `Unexpected id comment \`${quoteHtml(comment.value)}\`, expected \`<!-- ${example} -->\``,
    {
      place: comment.position,
      note: 'An id begins with a lower-case letter; lower-case letters, digits and single hyphens follow, 100 characters at most.',
    },
  );
}

function reportInnerHtml(file: VFile, block: RootContent): void {
  let reported = false;
  visit(block, 'html', (html) => {
    const { kind } = readIdComment(html);
    if (kind === 'missing') {
      reportFault(
        file,
        'segment-id',
        `Unexpected \`${quoteHtml(html.value)}\` inside a block, expected it on a line of its own`,
        {
          place: html.position,
          note: 'It stands where the passage would, between two blocks.',
        },
      );
    } else if (kind !== 'html') {
      reportFault(
        file,
        'segment-id',
        `Unexpected id comment \`${quoteHtml(html.value)}\` inside a block, expected it at the end`,
        {
          place: html.position,
          note: 'Put it at the end of the block’s last line. A list inside an item, and all of a quotation, is one block.',
        },
      );
    } else if (!reported || !html.value.startsWith('</')) {
      // The end of an element needs no fault of its own.
      reportHtml(file, html);
      reported = true;
    }
  });
  visit(block, 'footnoteDefinition', (note) => {
    if (note === block) return;
    reportFault(
      file,
      'footnote',
      `Unexpected footnote \`${note.label ?? note.identifier}\` inside a block, expected it on lines of its own`,
      { place: note.position, note: 'Move it below the block, and give it an id of its own at its end.' },
    );
  });
}

/**
 * The number that the first item of an ordered list bears. A list that begins at 1 below the id of an item is its
 * continuation by an author who lets Markdown count: the id on a line of its own has ended the list there.
 */
function numberOfFirst(list: List, before: Draft | undefined): number {
  const start = list.start ?? 1;
  return start === 1 && before?.number !== undefined && isBelow(before) ? before.number + 1 : start;
}

/** Whether a block's id stands on a line of its own, outside of the block. */
function isBelow({ comment, node }: Draft): boolean {
  return (comment?.position?.start.line ?? 0) > (node.position?.end.line ?? Number.POSITIVE_INFINITY);
}
