/**
 * Makes and publishes a second edition of the first text, as an author would: renamed, with passages split, merged and
 * removed, a source reworded after it was translated, a review, and a translation that differs on purpose.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { check } from '@/lib/cli/check';
import { content, formerSlug, site, slug } from './edition';

const original = join(import.meta.dirname, '../../../content');
const essay = join(content, 'essays', slug);

async function run(...args: string[]): Promise<void> {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await check(['--root', content, ...args], { out: say, err: say, today: '2026-12-01' });
  if (code !== 0) throw new Error(`check ${args.join(' ')} gave ${code}:\n${said.join('')}`);
}

/** Puts other lines for the one that ends in the id, which must be there. */
function replaceBlock(language: 'ja' | 'en', id: string, edit: (line: string) => string): void {
  const path = join(essay, `${language}.md`);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(new RegExp(`^.*<!-- #${id} -->$`, 'm'), edit);
  if (after === before) throw new Error(`${path} has no passage ${id} that could be edited`);
  writeFileSync(path, after);
}

/** Gives the annotations of a passage to others, or to none. */
function annotate(id: string, others: Readonly<Record<string, object>>): void {
  const path = join(essay, 'annotations.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  document.deleteIn(['segments', id]);
  for (const [other, annotation] of Object.entries(others)) {
    document.setIn(['segments', other], document.createNode(annotation));
  }
  writeFileSync(path, document.toString({ lineWidth: 0 }));
}

interface TermFile {
  readonly senses: readonly { readonly layers?: readonly string[]; readonly related?: readonly string[] }[];
}

/** Copies the terms of the first text; those of the others, which speak of layers that it has not, stay behind. */
function copyTerms(): void {
  const annotations = readFileSync(join(original, 'essays', formerSlug, 'annotations.yaml'), 'utf8');
  const { tracks } = parseDocument(annotations).toJS().layers;
  const known = new Set(['frame', ...tracks.map(({ id }: { id: string }) => id)]);
  const folder = join(original, 'glossary');
  const terms = new Map<string, TermFile>(
    readdirSync(folder).map((name) => [
      name.replace(/\.yaml$/, ''),
      parseDocument(readFileSync(join(folder, name), 'utf8')).toJS(),
    ]),
  );
  const isOurs = ({ senses }: TermFile): boolean =>
    senses.every(
      ({ layers = [], related = [] }) =>
        layers.every((layer) => known.has(layer.split('.')[0] ?? '')) &&
        related.every((other) => terms.has(other)),
    );
  for (let size = -1; size !== terms.size; ) {
    size = terms.size;
    for (const [id, term] of terms) if (!isOurs(term)) terms.delete(id);
  }
  mkdirSync(join(content, 'glossary'), { recursive: true });
  for (const id of terms.keys()) cpSync(join(folder, `${id}.yaml`), join(content, 'glossary', `${id}.yaml`));
}

rmSync(content, { recursive: true, force: true });
mkdirSync(join(content, 'essays'), { recursive: true });
copyTerms();
cpSync(join(original, 'essays', formerSlug), join(content, 'essays', formerSlug), { recursive: true });
await run('--accept', 'title', '--by', 'Ada Lovelace');
await run(
  '--different',
  'crypto-l2',
  '--because',
  '英語圏の読者には説明の要らないことを省いた。',
  '--because',
  'What readers of English know is left out.',
);
renameSync(join(content, 'essays', formerSlug), essay);

// Split: each sentence of the closing has an id of its own.
replaceBlock(
  'ja',
  'closing',
  (line) =>
    `${line.replace(/。もちろん.*/, '。')} <!-- #closing-verdict -->\n\nもちろん${line.replace(/.*。もちろん|<!-- .*/g, '')}<!-- #closing-caveat -->`,
);
replaceBlock(
  'en',
  'closing',
  (line) =>
    `${line.replace(/\. Of course.*/, '.')} <!-- #closing-verdict -->\n\nOf course${line.replace(/.*\. Of course|<!-- .*/g, '')}<!-- #closing-caveat -->`,
);
annotate('closing', {
  'closing-verdict': {
    layer: 'frame',
    claims: ['technology-or-finance'],
    label: { ja: '判断', en: 'Verdict' },
  },
  'closing-caveat': { layer: 'frame', claims: ['not-absolute'], label: { ja: '留保', en: 'Caveat' } },
});
// Merged: the transfer of problems is part of the passage before it. Removed: the progression is no more.
const claims = (id: string): string[] =>
  parseDocument(readFileSync(join(essay, 'annotations.yaml'), 'utf8')).toJS().segments[id].claims;
const transfer = claims('crypto-transfer');
const progress = claims('ai-progress');
for (const language of ['ja', 'en'] as const) {
  let moved = '';
  replaceBlock(language, 'crypto-transfer', (line) => {
    moved = line.replace(/ *<!-- .*/, '');
    return '';
  });
  replaceBlock(language, 'crypto-l3', (line) =>
    line.replace(/ *(<!-- .*)/, `${language === 'en' ? ' ' : ''}${moved} $1`),
  );
  replaceBlock(language, 'ai-progress', () => '');
}
annotate('crypto-transfer', {});
annotate('crypto-l3', {
  'crypto-l3': {
    layer: 'crypto.l3',
    claims: [...claims('crypto-l3'), ...transfer],
    label: { ja: 'アプリケーションチェーン', en: 'Application chains' },
  },
});
annotate('ai-progress', {});
annotate('ai-l3', {
  'ai-l3': {
    layer: 'ai.l3',
    claims: [...claims('ai-l3'), ...progress],
    label: { ja: 'AIエージェント', en: 'AI agents' },
  },
});
await run('--retire', 'closing', '--into', 'closing-verdict', 'closing-caveat').catch(() => {
  // The other two are still lost; it is recorded all the same.
});
await run('--retire', 'crypto-transfer', '--into', 'crypto-l3').catch(() => {});
await run(
  '--retire',
  'ai-progress',
  '--into',
  'ai-l3',
  '--removed',
  '--because',
  '要点は前の段落で述べている。',
  '--because',
  'The passage before it says as much.',
);
await run('--accept-all');

// After that the source of one passage is reworded, and its translation is not.
replaceBlock('ja', 'ai-l2', (line) => {
  const after = line.replace('処理でき、', '処理できず、').replace('いくつかの', '一部の');
  if (after === line) throw new Error('The source of ai-l2 is not what it was');
  return after;
});
// Of another it is not known what it was: its ledger held a hash alone.
replaceBlock('ja', 'opening', (line) => line.replace('1年間', '2年間'));
const ledger = join(essay, 'ledger.yaml');
writeFileSync(
  ledger,
  readFileSync(ledger, 'utf8').replace(/(^sources:\n(?: .*\n)*?) {2}opening: .*\n/m, '$1'),
);

const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'lib/cli/build.ts', '--content', content, '--to', site],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
process.exitCode = status ?? 1;
