import { expect, it } from 'vitest';
import { makeFolder } from '../publish/make-folder';
import { compareFolders } from './compare-folders';

it('finds nothing in folders with the same files', () => {
  const files = { 'a.html': '<p>対訳</p>', 'b/c.js': 'let a;', empty: '' };
  expect(compareFolders(makeFolder(files), makeFolder(files))).toEqual([]);
});

it('names what only one of them has, and shows the first byte that differs', () => {
  const first = makeFolder({ 'a.html': '<p>built at 10:31</p>', 'b.js': 'let a;', 'long.txt': 'as it was' });
  const second = makeFolder({
    'a.html': '<p>built at 10:45</p>',
    'c.js': 'let a;',
    'long.txt': 'as it was, and',
  });
  expect(compareFolders(first, second)).toEqual([
    'a.html: 21 and 21 bytes, not the same from byte 15 on\n  "<p>built at 10:31</p>"\n  "<p>built at 10:45</p>"',
    'b.js: only the first has it',
    'c.js: only the second has it',
    'long.txt: 9 and 14 bytes, not the same from byte 9 on\n  "as it was"\n  "as it was, and"',
  ]);
});

it('passes over compressed copies of what differs, and no others', () => {
  const first = makeFolder({ 'a.html': 'one', 'a.html.gz': 'x', 'b.html': 'same', 'b.html.gz': 'time 1' });
  const second = makeFolder({ 'a.html': 'two', 'a.html.gz': 'y', 'b.html': 'same', 'b.html.gz': 'time 2' });
  expect(compareFolders(first, second).map((difference) => difference.split(':')[0])).toEqual([
    'a.html',
    'b.html.gz',
  ]);
});
