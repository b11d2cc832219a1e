import fc from 'fast-check';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';

const character = fc.constantFrom(
  ...[
    'a',
    'B',
    's',
    '2',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '-',
    '’',
    '\u2026',
    'カ',
    'ｶﾞ',
    '層',
    '。',
    'é',
    '\u0301',
    '😀',
    '𠮷',
    '<',
    '&',
  ],
);
const value = fc.oneof(
  fc.string({ unit: character, maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent }>((tie) => {
  const children = fc.array(tie('phrasing'), { maxLength: 4 });
  return {
    phrasing: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constant('text' as const), value }),
      fc.constant({ type: 'break' as const }),
      fc.record({ type: fc.constantFrom('inlineCode' as const, 'html' as const), value }),
      fc.record({ type: fc.constant('image' as const), url: value, alt: value }),
      // The node is the project's own, which the types of Markdown do not list.
      fc.record({
        type: fc.constant('ruby'),
        base: value,
        reading: value,
      }) as unknown as fc.Arbitrary<PhrasingContent>,
      fc.record({
        type: fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const),
        children,
      }),
      fc.record({ type: fc.constant('link' as const), url: value, children }),
      fc.record({ type: fc.constant('footnoteReference' as const), identifier: fc.constant('n') }),
    ),
  };
});

const inline = fc.array(phrasing, { maxLength: 5 });

const { block } = fc.letrec<{ block: BlockContent }>((tie) => {
  const inner = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const item = fc.record({
    type: fc.constant('listItem' as const),
    checked: fc.constantFrom(true, null),
    children: inner,
  });
  const cell = fc.record({ type: fc.constant('tableCell' as const), children: inline });
  const row = fc.record({ type: fc.constant('tableRow' as const), children: fc.tuple(cell, cell) });
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constant('paragraph' as const), children: inline }),
      fc.record({
        type: fc.constant('heading' as const),
        depth: fc.constantFrom(1 as const, 2 as const),
        children: inline,
      }),
      fc.record({ type: fc.constantFrom('code' as const, 'html' as const), value }),
      fc.constant({ type: 'thematicBreak' as const }),
      fc.record({ type: fc.constant('blockquote' as const), children: inner }),
      fc.record({
        type: fc.constant('list' as const),
        ordered: fc.boolean(),
        children: fc.array(item, { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('table' as const),
        align: fc.constant(['left', null] as const),
        children: fc.array(row, { minLength: 1, maxLength: 3 }),
      }),
    ) as fc.Arbitrary<BlockContent>,
  };
});

/** Blocks of any make, as a parser might hand them over, and worse. */
export const anyBlocks: fc.Arbitrary<RootContent[]> = fc.array(block, { maxLength: 4 });
