import { describe, expect, it } from 'vitest';
import { gatherAssets } from '@/lib/publish/gather-assets';

function gather(files: Readonly<Record<string, string>>, basePath = '/b') {
  const faults: string[] = [];
  const assets = gatherAssets({
    basePath,
    read: (path) => (path in files ? new TextEncoder().encode(files[path]) : undefined),
    report: (path, reason) => faults.push(`${path} ${reason}`),
  });
  const text = (path: string | undefined) => new TextDecoder().decode(assets.files.get(path ?? ''));
  return { ...assets, faults, text };
}

describe('gatherAssets', () => {
  it('names a file by its contents', () => {
    const { publish } = gather({ 'reader.js': 'console.log(1)' });
    // printf 'console.log(1)' | sha256sum
    expect(publish('reader.js')).toBe('assets/reader.0a286891c1.js');
  });

  it('gives files with the same contents one name, whatever Next calls them', () => {
    const { publish, files } = gather({
      '_next/1ab.css': 'a{}',
      '_next/2cd.css': 'a{}',
      '_next/3ef.css': 'b{}',
    });
    expect(publish('_next/1ab.css')).toBe(publish('_next/2cd.css'));
    expect(publish('_next/1ab.css')).not.toBe(publish('_next/3ef.css'));
    expect(files.size).toBe(2);
  });

  it('publishes what a stylesheet refers to, from wherever it stands', () => {
    const { publish, files, text, faults } = gather({
      '_next/static/chunks/a.css': 'a{b:url(../media/dot.442z80ukunrha.png),url(/b/c.svg?d#e),url(#f)}',
      '_next/static/media/dot.442z80ukunrha.png': 'png',
      'c.svg': 'svg',
    });
    expect(text(publish('_next/static/chunks/a.css'))).toMatch(
      /^a\{b:url\("\/b\/assets\/dot\.[0-9a-f]{10}\.png"\),url\("\/b\/assets\/c\.[0-9a-f]{10}\.svg"\),url\(#f\)\}$/,
    );
    expect(files.size).toBe(3);
    expect(faults).toEqual([]);
  });

  it.each([
    'url(https://example.org/a.png)',
    'url(//example.org/a.png)',
    'url(data:image/gif;base64,AA)',
    'url(nowhere.png)',
  ])('reports %s in a stylesheet', (value) => {
    const { publish, faults } = gather({ 'a.css': `a{b:${value}}` });
    publish('a.css');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`a.css Unexpected \`${value}\``);
  });

  it('reports a stylesheet that imports another', () => {
    const { publish, faults } = gather({ 'a.css': '@import "b.css";', 'b.css': '' });
    publish('a.css');
    expect(faults.join()).toContain('@import');
  });

  it('has no name for a file that is not there', () => {
    expect(gather({}).publish('nowhere.js')).toBeUndefined();
  });
});
