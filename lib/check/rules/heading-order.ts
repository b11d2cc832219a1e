import type { Heading } from 'mdast';
import { pointTo } from '../../content/report-fault';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸#### How to brew <!-- #ways -->
 * ```
 *
 * ```markdown ja.md
 * ‸#### 淹れ方 <!-- #ways -->
 * ```
 *
 * > Unexpected heading of depth 4 below one of depth 1, expected depth 2 at most
 *
 * > Unexpected heading of depth 4 below one of depth 1, expected depth 2 at most
 *
 * Good:
 *
 * ```markdown en.md
 * ## How to brew <!-- #ways -->
 * ```
 *
 * ```markdown ja.md
 * ## 淹れ方 <!-- #ways -->
 * ```
 *
 * Bad:
 *
 * ```markdown en.md
 * ‸# How to brew <!-- #ways -->
 * ```
 *
 * ```markdown ja.md
 * ‸# 淹れ方 <!-- #ways -->
 * ```
 *
 * > Unexpected second heading of depth 1, expected the title alone
 *
 * > Unexpected second heading of depth 1, expected the title alone
 *
 * Good:
 *
 * ```markdown en.md
 * ## How to brew <!-- #ways -->
 * ```
 *
 * ```markdown ja.md
 * ## 淹れ方 <!-- #ways -->
 * ```
 */
export const headingOrder: Rule = {
  id: 'heading-order',
  purpose: 'Headings go down one level at a time below one title, so that the contents can be listed.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        let title: Heading | undefined;
        let before: Heading | undefined;
        for (const { node } of prose?.blocks ?? []) {
          if (node.type !== 'heading') continue;
          const { depth, position: place } = node;
          if (depth === 1 && title) {
            report(file, 'Unexpected second heading of depth 1, expected the title alone', {
              place,
              note: 'Write `##`.',
              cause: pointTo(file, title.position, 'The title stands here'),
            });
          } else if (before && depth > before.depth + 1) {
            report(
              file,
              `Unexpected heading of depth ${depth} below one of depth ${before.depth}, expected depth ${before.depth + 1} at most`,
              {
                place,
                note: `Write \`${'#'.repeat(before.depth + 1)}\`, or put a heading between the two.`,
                cause: pointTo(file, before.position, 'The heading above'),
              },
            );
          }
          if (depth === 1) title ??= node;
          before = node;
        }
      }
    }
  },
};
