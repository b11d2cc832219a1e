/**
 * Measures what finding terms costs a character, as the glossary and the text grow. The figures are ratios to the
 * smallest case, taken in one run, so that they mean the same on any machine.
 */
import { parseArgs } from 'node:util';
import type { Language, Term } from '@/lib/model';
import { createTermFinder } from '@/lib/text/find-terms';
import { makeTerm } from '../text/make-term';
import { createRandom } from './create-random';

const usage = `Usage: tsx tests/bench/find-terms.bench.ts [--runs <n>]

Prints the time a character takes, relative to the smallest glossary and text of each language.

  --runs <n>  measure each case n times and take the fastest (7)
  --help      show this`;

const sizes = { terms: [30, 300, 3_000, 30_000], characters: [10_000, 100_000, 1_000_000] };

const random = createRandom(1975);
const pick = (from: string) => from.charAt(Math.floor(random() * from.length));
const kanji = String.fromCharCode(...Array.from({ length: 800 }, (_, index) => 0x4e00 + index * 7));
const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンー';
const word = (letters: string, length: number) => Array.from({ length }, () => pick(letters)).join('');
const wordOf: Record<Language, () => string> = {
  ja: () =>
    random() < 0.5 ? word(kanji, 2 + Math.floor(random() * 3)) : word(kana, 3 + Math.floor(random() * 6)),
  en: () => word('etaoinshrdlucmfw', 4 + Math.floor(random() * 6)),
};

function makeTerms(count: number): Term[] {
  return Array.from({ length: count }, (_, index) => {
    const text = (language: Language) => ({
      form: wordOf[language](),
      recognise: [wordOf[language]() + wordOf[language]()],
      avoid: [{ form: wordOf[language](), why: 'why' }],
    });
    return makeTerm(`term-${index}`, { ja: text('ja'), en: text('en') });
  });
}

/** Text of which about one word in twenty is one of `common`, which every glossary holds. */
function makeText(length: number, language: Language, common: readonly Term[]): string {
  const between = language === 'ja' ? ['の', 'は', '、', '。'] : [' ', ' ', ', ', '. '];
  let text = '';
  while (text.length < length) {
    const term = random() < 0.05 ? common[Math.floor(random() * common.length)] : undefined;
    text += term?.senses[0].text[language].form ?? wordOf[language]();
    text += between[Math.floor(random() * between.length)];
  }
  return text.slice(0, length);
}

function fastest(runs: number, run: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function measure(runs: number): void {
  const all = makeTerms(Math.max(...sizes.terms));
  const common = all.slice(0, Math.min(...sizes.terms));
  for (const language of ['ja', 'en'] as const) {
    const texts = sizes.characters.map((length) => makeText(length, language, common));
    let smallest: number | undefined;
    console.log(`\n${language}: time a character, relative to the first`);
    console.log(
      ['terms', ...texts.map(({ length }) => `${length} chars`), 'matches', 'build, ms'].join('\t'),
    );
    for (const count of sizes.terms) {
      const start = performance.now();
      const finder = createTermFinder(all.slice(0, count));
      const built = performance.now() - start;
      const ratios = texts.map((text) => {
        const repeats = Math.max(1, Math.round(200_000 / text.length));
        const time = fastest(runs, () => {
          for (let index = 0; index < repeats; index++) finder.find(text, language);
        });
        const each = time / repeats / text.length;
        smallest ??= each;
        return (each / smallest).toFixed(2);
      });
      const matches = finder.find(texts.at(-1) ?? '', language).length;
      console.log([count, ...ratios, matches, built.toFixed(0)].join('\t'));
    }
  }
}

function main(): number {
  try {
    const { values } = parseArgs({
      options: { help: { type: 'boolean' }, runs: { type: 'string', default: '7' } },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1)
      throw new RangeError(`Unexpected --runs ${values.runs}, expected 1 or more`);
    measure(runs);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = main();
