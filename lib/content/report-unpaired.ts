import type { Html } from 'mdast';
import type { VFile } from 'vfile';
import type { SegmentId } from '../model';
import { createProposer } from './propose-id';
import type { ProseBlock } from './prose';
import { proseText } from './prose-text';
import { reportFault } from './report-fault';

/** A block with the comment that gave its ids, if one did. */
export interface CommentedBlock extends Omit<ProseBlock, 'comment'> {
  readonly comment: Html | undefined;
}

/** Reports blocks without an id, proposing one that is free, and ids without a block. */
export function reportUnpaired(file: VFile, blocks: readonly CommentedBlock[]): void {
  reportEmpty(file, blocks);
  reportWithoutId(file, blocks);
}

function reportEmpty(file: VFile, blocks: readonly CommentedBlock[]): void {
  for (const { node, kind, ids, comment } of blocks) {
    if (!comment || kind === 'rule' || kind === 'figure' || kind === 'code' || proseText(node).trim() !== '')
      continue;
    reportFault(
      file,
      'segment-id',
      `Unexpected id \`${ids[0]?.id ?? ''}\` of an empty block, expected text before it`,
      {
        place: comment.position,
        note: 'Write the passage, or take the block and its id out.',
      },
    );
  }
}

function reportWithoutId(file: VFile, blocks: readonly CommentedBlock[]): void {
  const propose = createProposer(blocks.flatMap(({ ids }) => ids.map(({ id }) => id)));
  let heading: SegmentId | undefined;
  for (const { node, kind, ids, comment } of blocks) {
    if (!comment) {
      const id = propose(node, heading);
      const where =
        kind === 'table' || kind === 'code' || kind === 'rule' ? 'on the line below it' : 'at its end';
      reportFault(
        file,
        'segment-without-id',
        `Unexpected ${kind.replace('-', ' ')} without an id, expected a comment ${where}`,
        {
          place: node.position,
          note: `Write \`<!-- #${id} -->\` ${where}, and the same id in the other language.`,
        },
      );
    }
    if (kind === 'heading') heading = ids[0]?.id ?? heading;
  }
}
