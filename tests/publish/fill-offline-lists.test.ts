import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { OfflineList, OfflinePlan } from '@/lib/offline/offline-list';
import { fillOfflineLists } from '@/lib/publish/fill-offline-lists';

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

function fill(plans: Record<string, OfflinePlan['groups']>, files: Record<string, string>) {
  const missing: string[] = [];
  const lists = fillOfflineLists(
    new Map(Object.entries(plans).map(([path, groups]) => [path, { groups }])),
    { paths: Object.keys(files), read: (path) => Buffer.from(files[path] ?? '') },
    (list, path) => missing.push(`${list}: ${path}`),
  );
  const read = (path: string): OfflineList => JSON.parse(lists.get(path) ?? 'null');
  return { missing, lists, read };
}

it('names each file with the hash of its contents, and each text with that of its list', () => {
  const { lists, read, missing } = fill(
    {
      'offline.json': [['', 'ja/', 'icon.svg'], ['search/*']],
      'offline/tea.json': [['ja/tea/']],
    },
    {
      'index.html': 'a',
      'ja/index.html': 'b',
      'icon.svg': 'c',
      'search/a.json': 'd',
      'search/b/c.json': 'e',
      'ja/tea/index.html': 'f',
    },
  );
  expect(read('offline/tea.json')).toEqual({ files: { 'ja/tea/': hash('f') } });
  expect(read('offline.json')).toEqual({
    files: {
      '': hash('a'),
      'ja/': hash('b'),
      'icon.svg': hash('c'),
      'search/a.json': hash('d'),
      'search/b/c.json': hash('e'),
    },
    texts: { tea: hash(lists.get('offline/tea.json') ?? '') },
  });
  expect(missing).toEqual([]);
});

it('ends where the pages of a book become too many, but names the first of them whatever their size', () => {
  const half = randomBytes(400 * 1024).toString('latin1');
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}/index.html`, half]),
  );
  const { read } = fill({ 'offline/book.json': [['a/', 'b/', 'c/'], ['d/'], ['e/', 'f/']] }, files);
  // In UTF-8 the random bytes above take half as much again.
  expect(Object.keys(read('offline/book.json').files)).toEqual(['a/', 'b/', 'c/', 'd/']);
});

it('reads what is in many lists no more often than what is in one', () => {
  const reads: string[] = [];
  const fillMany = (count: number) => {
    reads.length = 0;
    const plans = Array.from(
      { length: count },
      (_, text) => [`offline/t${text}.json`, { groups: [[`t${text}/`], ['term/']] }] as const,
    );
    const paths = [...plans.map((_, text) => `t${text}/index.html`), 'term/index.html'];
    const read = (path: string) => {
      reads.push(path);
      return Buffer.from(path);
    };
    fillOfflineLists(new Map(plans), { paths, read }, () => {});
    return reads.filter((path) => path.startsWith('term/')).length;
  };
  expect(fillMany(20)).toBe(fillMany(1));
});

it('reports a path that nothing is published at', () => {
  const { missing } = fill({ 'offline.json': [['ja/', 'en/']] }, { 'ja/index.html': 'a' });
  expect(missing).toEqual(['offline.json: en/']);
});
