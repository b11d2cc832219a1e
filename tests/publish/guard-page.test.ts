import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { guardPage } from '@/lib/publish/guard-page';
import { parsePage } from './parse-page';

const guards = resolve(import.meta.dirname, '../../lib/publish/guards');
const fixtures = resolve(import.meta.dirname, '../fixtures/publish/guards');

const ids = readdirSync(guards)
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => name !== 'guard');

function faultsIn(html: string): string[] {
  const file = new VFile({ path: 'page.html' });
  guardPage(parsePage(html), '/reader', file);
  return file.messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`);
}

const body = (content: string) => `<!DOCTYPE html><html lang="en"><body>${content}</body></html>`;

describe('guardPage', () => {
  it.each(ids)('lets a page pass that %s has nothing against', (id) => {
    expect(faultsIn(readFileSync(join(fixtures, id, 'pass.html'), 'utf8'))).toEqual([]);
  });

  it.each(ids)('fails a page that %s forbids, by that rule alone', (id) => {
    const faults = faultsIn(readFileSync(join(fixtures, id, 'fail.html'), 'utf8'));
    expect(faults.map((fault) => fault.split(' ')[1])).toEqual([id]);
  });

  it('says where, what was found, what was expected and how to mend it', () => {
    expect(faultsIn(readFileSync(join(fixtures, 'no-event-handler', 'fail.html'), 'utf8'))).toEqual([
      '8:11 no-event-handler Unexpected attribute `onclick` on `<button>`, expected no inline event handler; listen for the event in `lib/islands/`',
    ]);
  });

  it('reports all faults at once', () => {
    expect(faultsIn(body('<style>p{}</style><p style="a:b" onclick="c()">d</p>'))).toHaveLength(3);
  });

  it.each([
    '<script src="https://cdn.example.org/a.js"></script>',
    '<link rel="stylesheet" href="//cdn.example.org/a.css">',
    '<link rel="preload" as="font" href="https://cdn.example.org/a.woff2" crossorigin>',
    '<link rel="preconnect" href="https://cdn.example.org">',
    '<link rel="preload" as="image" imagesrcset="/a.png 1x, https://cdn.example.org/b.png 2x">',
    '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<img alt="" src="/\\cdn.example.org/a.png">',
    '<video poster="http://cdn.example.org/a.png"></video>',
    '<svg><use xlink:href="https://cdn.example.org/a.svg#b"/></svg>',
  ])('finds the foreign host in %s', (html) => {
    expect(faultsIn(body(html)).join()).toContain('no-foreign-resource');
  });

  it.each(['javascript:go()', ' java\nscript:go()', 'JavaScript:go()'])(
    'refuses the address %j',
    (address) => {
      expect(faultsIn(body(`<a href="${address}">go</a>`)).join()).toContain('no-inline-script');
    },
  );

  it('lets JSON-LD be, which is data, and nothing that could pass for it', () => {
    expect(faultsIn(body('<script type="application/ld+json">{"name":"a"}</script>'))).toEqual([]);
    for (const script of [
      '<script type="application/ld+json">{</script>',
      '<script type="application/ld+json">alert(1)</script>',
      '<script type="application/json">{}</script>',
      '<script type="importmap">{}</script>',
      '<script type="speculationrules">{}</script>',
      '<script type="module">{}</script>',
      '<script>{}</script>',
    ])
      expect(faultsIn(body(script)).join(), script).toContain('no-inline-script');
  });

  it('takes a second script of the site for a fault', () => {
    expect(faultsIn(body('<script src="/reader/other.js"></script>')).join()).toContain(
      'expected no other than',
    );
  });
});
