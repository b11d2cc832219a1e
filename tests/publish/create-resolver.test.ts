import { describe, expect, it } from 'vitest';
import { createResolver } from '@/lib/publish/create-resolver';

const own = (path: string, fragment?: string) => ({ kind: 'own', path, ...(fragment && { fragment }) });

describe('createResolver', () => {
  it.each([
    ['#a', own('ja/essay/', 'a')],
    ['#', own('ja/essay/')],
    ['#a:~:text=b', own('ja/essay/', 'a')],
    ['#%E5%AF%BE', own('ja/essay/', '対')],
    ['?to=b#a', own('ja/essay/', 'a')],
    ['', own('ja/essay/')],
    ['../', own('ja/')],
    ['/reader/', own('')],
    ['/reader/en/?view=facing', own('en/')],
    ['/reader/a%20b/', own('a b/')],
    ['/reader', { kind: 'outside', path: '/reader' }],
    ['/ja/', { kind: 'outside', path: '/ja/' }],
    ['/readers/', { kind: 'outside', path: '/readers/' }],
    ['//example.com/reader/', { kind: 'foreign' }],
    ['https://example.com/', { kind: 'foreign' }],
    ['mailto:a@example.com', { kind: 'foreign' }],
    ['https://example.org/reader/ja/#b', own('ja/', 'b')],
    ['/reader/%E5%AF/', { kind: 'malformed' }],
    ['https://[/', { kind: 'malformed' }],
  ])('reads %j', (address, expected) => {
    const base = { page: 'ja/essay/index.html', basePath: '/reader', origin: 'https://example.org' };
    expect(createResolver(base)(address)).toEqual(expected);
  });

  it('takes every host for foreign where the site’s own is not known', () => {
    const target = createResolver({ page: 'index.html', basePath: '' })('https://example.org/ja/');
    expect(target).toEqual({ kind: 'foreign' });
  });
});
