import type { ProseBlock } from '../../content/prose';
import { pointTo } from '../../content/report-fault';
import { counterpart } from '../../model';
import { passagesOf } from '../passages';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸### How to brew <!-- #ways -->
 * ```
 *
 * ```markdown en.md
 * ‸Tea is a remedy for long life. Eisai <!-- #quote -->
 * ```
 *
 * > Unexpected heading of depth 3, expected a heading of depth 2 as in essays/tea/ja.md
 *
 * > Unexpected heading of depth 3 below one of depth 1, expected depth 2 at most (heading-order)
 *
 * > Unexpected paragraph, expected a quotation as in essays/tea/ja.md
 *
 * Good:
 *
 * ```markdown en.md
 * ## How to brew <!-- #ways -->
 * ```
 *
 * ```markdown en.md
 * > Tea is a remedy for long life.
 * >
 * > Eisai <!-- #quote -->
 * ```
 *
 * Passages that a translation merges or splits are left alone.
 */
export const blockDiffers: Rule = {
  id: 'block-differs',
  purpose: 'A passage is the same kind of block in both languages, a heading of the same depth.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      const from = essay.essay.data?.source ?? 'ja';
      const to = counterpart(from);
      for (const { ids, blocks } of passagesOf(essay)) {
        const [source, ...more] = blocks[from];
        const [translation, ...others] = blocks[to];
        if (!source || !translation || more.length + others.length > 0 || ids.length > 1) continue;
        const [wanted, found] = [nameOf(source), nameOf(translation)];
        if (wanted === found) continue;
        const { file } = essay.prose[to];
        const { file: sourceFile } = essay.prose[from];
        report(file, `Unexpected ${found}, expected ${article(wanted)} as in ${sourceFile.path}`, {
          place: translation.node.position,
          note: 'Make both the same kind of block.',
          cause: pointTo(sourceFile, source.node.position, `The source has ${article(wanted)} here`),
        });
      }
    }
  },
};

function nameOf({ kind, node }: ProseBlock): string {
  if (node.type === 'heading') return `heading of depth ${node.depth}`;
  return (
    { 'ordered-item': 'numbered item', 'unordered-item': 'item', quote: 'quotation' }[String(kind)] ?? kind
  );
}

function article(name: string): string {
  return name === 'code' ? name : /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
