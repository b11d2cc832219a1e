import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCompressor } from '@/lib/publish/compress';
import { writeHeaders } from '@/lib/publish/headers-file';
import { siteHeaders } from '@/lib/publish/site-headers';
import { speculationRules } from '@/lib/publish/speculation-rules';

const page = (language: string, words: string) =>
  `<!DOCTYPE html><html lang="${language}"><title>対訳</title><p>${words.repeat(200)}</p></html>\n`;

/** A file of every kind that is published, by its path. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'index.html': page('ja', '対訳 '),
  '404.html': page('en', 'There is no such page. '),
  'ja/index.html': page('ja', '読む '),
  'en/index.html': page('en', 'read '),
  'ja/tea/index.html': page('ja', '茶 '),
  'ja/feed.xml': '<feed/>',
  'ja/app.webmanifest': '{}',
  'assets/style.0123456789.css': 'a{color:red}\n'.repeat(200),
  'assets/reader.0123456789.js': '"use strict";\n'.repeat(200),
  'assets/bowl.0123456789.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/bowl.0123456789.avif': Uint8Array.of(0),
  'assets/bowl.0123456789.webp': Uint8Array.of(0),
  'assets/bowl.0123456789.jpg': Uint8Array.of(0),
  'assets/noto.0123456789.woff2': Uint8Array.of(0),
  'share/ja.png': Uint8Array.of(0),
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'favicon.ico': Uint8Array.of(0),
  'sw.js': '"use strict";',
  'offline.json': '{}',
  'offline/tea.json': '{}',
  'search/manifest.json': '{}',
  'search/0123456789/t0.json': '[]',
  'glossary.json': `[${'"対訳",'.repeat(200_000)}""]`,
  'glossary.schema.json': '{}',
  'glossary.tbx': '<tbx/>',
  'tea.json': '{}',
  'tea.annotations.jsonld': '{}',
  'tea.tmx': '<tmx/>',
  'tea.ja.md': '茶',
  'robots.txt': 'User-agent: *\n',
  'sitemap.xml': '<urlset/>',
  [speculationRules.path]: speculationRules.contents,
};

/** A small site in a temporary folder, published as the build publishes: with headers, and compressed. */
export async function makeSite(basePath = ''): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-site-'));
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  const compressor = createCompressor({
    write: (path, contents) => writeFile(join(folder, path), contents),
  });
  for (const path of Object.keys(files)) await compressor.add(path, await readFile(join(folder, path)));
  await compressor.finish();
  writeFileSync(join(folder, '_headers'), writeHeaders(siteHeaders(basePath, Object.keys(files))));
  return folder;
}
