import { describe, expect, it } from 'vitest';
import { isEntryPoint } from '@/lib/publish/entry-points';

describe('isEntryPoint', () => {
  it.each([
    'robots.txt',
    'sitemap.xml',
    'favicon.ico',
    'essay.json',
    'essay.annotations.jsonld',
    'essay.tmx',
    'glossary.tbx',
    'essay.ja.md',
    'feed.xml',
    'ja/feed.xml',
    '.well-known/security.txt',
  ])('keeps %s for machines', (path) => {
    expect(isEntryPoint(path)).toBe(true);
  });

  it.each(['index.txt', 'ja/robots.txt', 'notes.txt', 'picture.png', 'script.js', 'essay.json.map'])(
    'leaves %s to those that refer to it',
    (path) => {
      expect(isEntryPoint(path)).toBe(false);
    },
  );
});
