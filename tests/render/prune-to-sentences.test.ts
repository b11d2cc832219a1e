import type { Element, Root } from 'hast';
import { expect, it } from 'vitest';
import { pruneToSentences } from '@/lib/render/prune-to-sentences';
import { textContent } from './text-content';

const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: (Element | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
const sentence = (number: number, ...children: (Element | string)[]) =>
  element('span', { dataSentence: number, id: `tea.${number}` }, ...children);

const tree: Root = {
  type: 'root',
  children: [
    element(
      'p',
      {},
      sentence(1, 'One.'),
      ' ',
      sentence(2, 'Two '),
      element('em', {}, sentence(2, 'goes on.'), sentence(3, 'Three.')),
    ),
    element('p', {}, sentence(4, 'Four.')),
  ],
};

it('keeps the sentences asked for in the emphasis and the blocks that they stand in', () => {
  const pruned = pruneToSentences(tree, [2]);
  expect(textContent(pruned)).toBe('Two goes on.');
  expect(JSON.stringify(pruned)).toContain('"em"');
  expect(pruned.children).toHaveLength(1);
});

it('repeats no id, and leaves the whole text as it was', () => {
  const before = structuredClone(tree);
  expect(JSON.stringify(pruneToSentences(tree, [1, 4]))).not.toContain('tea.');
  expect(tree).toEqual(before);
});

it('gives nothing for a bead whose side is empty', () => {
  expect(pruneToSentences(tree, []).children).toEqual([]);
});
