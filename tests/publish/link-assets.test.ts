import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { countAssets } from '@/lib/publish/count-assets';
import { linkAssets } from '@/lib/publish/link-assets';
import { parsePage, printBody, printHead } from './parse-page';

const link = (html: string, basePath = '/b') =>
  linkAssets(parsePage(html), basePath, (path) =>
    path.includes('nowhere') ? undefined : `assets/${basename(path, extname(path))}`,
  );

describe('linkAssets', () => {
  it.each([
    ['<script src="/b/reader.js" defer></script>', '<script src="/b/assets/reader" defer></script>'],
    ['<img src="/b/_next/static/media/a.png" alt="">', '<img src="/b/assets/a" alt="">'],
    [
      '<img srcset="/b/_next/aa.png 1x, /b/_next/a.png 2x" alt="">',
      '<img srcset="/b/assets/aa 1x, /b/assets/a 2x" alt="">',
    ],
    ['<a href="/b/_next/static/media/a.pdf?dpl=1">a</a>', '<a href="/b/assets/a">a</a>'],
    [
      '<a data-module="/b/search.js" href="/b/x/">a</a>',
      '<a data-module="/b/assets/search" href="/b/x/">a</a>',
    ],
    ['<img src="/b/pictures/a.png" alt="">', '<img src="/b/assets/a" alt="">'],
    ['<a href="/b/pictures/a.png">a</a>', '<a href="/b/pictures/a.png">a</a>'],
    ['<img src="/b/_next/nowhere.png" alt="">', '<img src="/b/_next/nowhere.png" alt="">'],
  ])('makes of %s', (html, expected) => {
    expect(printBody(link(`<body>${html}`)).trim()).toBe(expected);
  });

  it('knows a site at the root of its host', () => {
    expect(printBody(link('<body><script src="/reader.js"></script>', ''))).toContain('src="/assets/reader"');
  });

  it('links stylesheets with the same contents once', () => {
    const tree = link(
      '<head><link rel="stylesheet" href="/b/_next/1/e.css"><link rel="stylesheet" href="/b/_next/2/e.css">',
    );
    expect(printHead(tree)).toBe('<link rel="stylesheet" href="/b/assets/e">');
  });
});

describe('countAssets', () => {
  const faultsIn = (html: string) => {
    const file = new VFile();
    countAssets(parsePage(html), file);
    return file.messages.map(({ ruleId }) => ruleId);
  };

  it('allows one stylesheet and one script', () => {
    expect(faultsIn('<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>')).toEqual([]);
  });

  it('reports each one beyond', () => {
    const html =
      '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><script src="/a.js"></script><script src="/a.js"></script>';
    expect(faultsIn(html)).toEqual(['one-stylesheet', 'one-script']);
  });

  it('does not count what is loaded only in the stead of the script', () => {
    const html =
      '<head><link rel="stylesheet" href="/a.css"></head><body><noscript><link rel="stylesheet" href="/b.css"></noscript>';
    expect(faultsIn(html)).toEqual([]);
    expect(faultsIn(html.replaceAll('noscript', 'div'))).not.toEqual([]);
  });
});
