import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markChanges } from '@/lib/render/mark-changes';

const html = (tree: Root) => unified().use(rehypeStringify).stringify(tree);

describe('markChanges', () => {
  it('tells what went and what came by elements, and by words for those who hear them', () => {
    const tree = markChanges(
      [
        { kind: 'same', text: '湯を' },
        { kind: 'removed', text: '沸かす' },
        { kind: 'added', text: '冷ます<b>' },
      ],
      { removed: '［削除：', added: '［追加：', end: '］' },
    );
    expect(html(tree)).toBe(
      '<p>湯を' +
        '<del><span class="visually-hidden">［削除：</span>沸かす<span class="visually-hidden">］</span></del>' +
        '<ins><span class="visually-hidden">［追加：</span>冷ます&#x3C;b><span class="visually-hidden">］</span></ins></p>',
    );
  });
});
