import { describe, expect, it } from 'vitest';
import { chooseThorough } from '@/lib/publish/choose-thorough';

const files = [
  { path: 'ja/tea/passages/a/index.html', size: 30 },
  { path: 'ja/tea/index.html', size: 40 },
  { path: 'assets/style.0123456789.css', size: 20 },
  { path: 'index.html', size: 10 },
];

describe('chooseThorough', () => {
  it('takes all of a site for which there is room', () => {
    expect(chooseThorough(files, 100).size).toBe(4);
  });

  it('takes assets first, then what stands least deep, whatever the order of the files', () => {
    const most = ['assets/style.0123456789.css', 'index.html', 'ja/tea/index.html'];
    expect([...chooseThorough(files, 99)]).toEqual(most);
    expect([...chooseThorough(files.toReversed(), 99)]).toEqual(most);
    expect([...chooseThorough(files, 29)]).toEqual(['assets/style.0123456789.css']);
  });

  it('takes a site of the usual size whole', () => {
    const pages = Array.from({ length: 1000 }, (_, page) => ({ path: `${page}.html`, size: 50_000 }));
    expect(chooseThorough(pages).size).toBe(1000);
  });
});
