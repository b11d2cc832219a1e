/**
 * Measures what checking costs as the content grows: each rule on the first essay's passages many times over, and all
 * of them together. The figures are ratios taken in one run, so that they mean the same on any machine.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { rules } from '@/lib/check/all-rules';
import { collectExceptions } from '@/lib/check/exceptions';
import { ruleInfos } from '@/lib/check/rule-infos';
import { parseSources } from '@/lib/content/parse-sources';
import { readContent } from '@/lib/content/read-content';
import { type EssayFileName, essayFileNames } from '@/lib/content/source-tree';
import type { Sources } from '@/lib/content/sources';

const usage = `Usage: tsx tests/bench/check.bench.ts [--times <n>]

Prints how much dearer each rule of the check gets when an essay gets ten times as long; fails if all of them together,
or reading and parsing, get more than eleven times as dear.

  --times <n>  the smaller essay is the first one n times over (20: 320 passages)
  --help       show this`;

const { values: options } = parseArgs({
  options: { times: { type: 'string', default: '20' }, help: { type: 'boolean', default: false } },
});
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const times = Number(options.times);
const folder = 'content/essays/ai-crypto-layers';
const texts = Object.fromEntries(
  await Promise.all(essayFileNames.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
) as Record<EssayFileName, string>;

/** The first essay's passages `count` times, under new ids. */
function grow(count: number): Record<EssayFileName, string> {
  const again = <T>(make: (suffix: string) => T) =>
    Array.from({ length: count }, (_, index) => make(`-x${index}`));
  const prose = (text: string) =>
    again((suffix) => text.replace(/(?<=#)[\w-]+(?= -->)/g, (id) => id + suffix)).join('\n');
  const [before = '', segments = ''] = texts['annotations.yaml'].split(/^segments:\n/m);
  const list = again((suffix) => segments.replace(/^ {2}([\w-]+):/gm, `  $1${suffix}:`));
  const ids = [...segments.matchAll(/^ {2}([\w-]+):/gm)].map(([, id = '']) => id);
  return {
    'essay.yaml': texts['essay.yaml'],
    'ja.md': prose(texts['ja.md']),
    'en.md': prose(texts['en.md']),
    'annotations.yaml': `${before}segments:\n${list.join('')}`,
    'ledger.yaml': `ids:\n${again((suffix) => ids.map((id) => `  ${id}${suffix}: { since: 2026-01-01 }\n`).join('')).join('')}`,
  };
}

const { terms, files: others } = await readContent('content');

function parse(values: Record<EssayFileName, string>): Sources {
  const files = Object.fromEntries(
    essayFileNames.map((name) => [name, new VFile({ path: `essays/x/${name}`, value: values[name] })]),
  ) as Record<EssayFileName, VFile>;
  const glossary = terms.map(({ id, file }) => ({
    id,
    file: new VFile({ path: file.path, value: file.value }),
  }));
  const all = [...Object.values(files), ...glossary.map(({ file }) => file)];
  return parseSources({ essays: [{ slug: 'x', files, images: [] }], terms: glossary, files: all });
}
if (others.length === 0) throw new Error('There is no content to measure');

const milliseconds = (run: () => void) => {
  // The processor's time: what else the machine does is not measured.
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** The least time of three for parsing and for each rule; each time the sources are new, for nothing to be remembered. */
function measure(count: number): Map<string, number> {
  const values = grow(count);
  const best = new Map<string, number>();
  const note = (what: string, time: number) => best.set(what, Math.min(time, best.get(what) ?? time));
  for (let round = 0; round < 3; round++) {
    let sources: Sources | undefined;
    note(
      'parsing',
      milliseconds(() => {
        sources = parse(values);
      }),
    );
    if (!sources) continue;
    const parsed = sources;
    const exceptions = collectExceptions(parsed);
    for (const { id, check } of rules)
      note(
        id,
        milliseconds(() => check(parsed, () => undefined, { today: '2026-11-24', exceptions, ruleInfos })),
      );
  }
  return best;
}

measure(times);
const small = measure(times);
const large = measure(times * 10);
const sum = (all: ReadonlyMap<string, number>) =>
  rules.reduce((total, { id }) => total + (all.get(id) ?? 0), 0);
for (const [what, time] of [...large].sort((a, b) => b[1] - a[1]).slice(0, 15))
  console.log(
    `${what.padEnd(28)} ${time.toFixed(1).padStart(8)} ms  ×${(time / (small.get(what) ?? 1)).toFixed(1)}`,
  );
const ratios = {
  rules: sum(large) / sum(small),
  parsing: (large.get('parsing') ?? 0) / (small.get('parsing') ?? 1),
};
console.log(
  `All rules ×${ratios.rules.toFixed(1)}, parsing ×${ratios.parsing.toFixed(1)} for ten times the text.`,
);
process.exitCode = Math.max(ratios.rules, ratios.parsing) > 11 ? 1 : 0;
