import type { VFile } from 'vfile';
import type { ProseBlock } from '../../content/prose';
import { type Position, pointTo } from '../../content/report-fault';
import { counterpart, type Language } from '../../model';
import { type FoundNumbers, readNumbers } from '../../text/read-numbers';
import { compareNumbers } from '../compare-numbers';
import { passagesOf } from '../passages';
import { textRuns } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 2024年3月に湯を1万リットル、L1の釜で沸かした。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. In March ‸2023, ‸1,000 litres of water were boiled in the ‸L2 kettle. <!-- #boil -->
 * ```
 *
 * > Unexpected number `2023`, expected `2024` as in essays/tea/ja.md
 *
 * > Unexpected number `1,000`, expected `1万` as in essays/tea/ja.md
 *
 * > Unexpected name `L2`, expected `L1` as in essays/tea/ja.md
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 2024年3月に湯を1万リットル、L1の釜で沸かした。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. In March 2024, 10,000 litres of water were boiled in the L1 kettle. <!-- #boil -->
 * ```
 *
 * Words such as “two” and 二つ may be left out, but not changed; “one” and 一つ do not count.
 */
export const numberDiffers: Rule = {
  id: 'number-differs',
  purpose: 'A translation gives the numbers and dates of its source.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      const from = essay.essay.data?.source ?? 'ja';
      const to = counterpart(from);
      const { file } = essay.prose[to];
      const { file: sourceFile } = essay.prose[from];
      for (const { blocks } of passagesOf(essay)) {
        const source = numbersOf(sourceFile, blocks[from], from);
        const translation = numbersOf(file, blocks[to], to);
        for (const pair of compareNumbers(source, translation)) {
          const found = pair.translation && translation.at(pair.translation.start);
          const wanted = pair.source && source.at(pair.source.start);
          const what = pair.source && 'name' in pair.source ? 'name' : 'number';
          const [says, known] = [textOf(pair.translation, translation), textOf(pair.source, source)];
          const reason =
            known === undefined
              ? `Unexpected ${what} \`${says}\`, expected none: ${sourceFile.path} has none like it`
              : says === undefined
                ? `Unexpected absence of the ${what} \`${known}\`, expected it as in ${sourceFile.path}`
                : `Unexpected ${what} \`${says}\`, expected \`${known}\` as in ${sourceFile.path}`;
          report(file, reason, {
            place: found ?? blocks[to][0]?.node.position,
            note: 'Correct the one that is wrong. If both are right, add an exception for the passage that says why.',
            cause: wanted && pointTo(sourceFile, wanted, 'The source stands here'),
          });
        }
      }
    }
  },
};

interface PlacedNumbers extends FoundNumbers {
  readonly text: string;
  /** The place of what begins at an offset. */
  readonly at: (start: number) => Position | undefined;
}

/** The numbers of all blocks, at offsets into their text laid end to end. */
function numbersOf(file: VFile, blocks: readonly ProseBlock[], language: Language): PlacedNumbers {
  const numbers: FoundNumbers['numbers'][number][] = [];
  const names: FoundNumbers['names'][number][] = [];
  const places = new Map<number, Position>();
  let text = '';
  for (const run of blocks.flatMap((block) => textRuns(file, block))) {
    const base = text.length;
    const found = readNumbers(run.text, language);
    const shift = <T extends { start: number; end: number }>(item: T): T => {
      places.set(base + item.start, run.place(item.start, item.end));
      return { ...item, start: base + item.start, end: base + item.end };
    };
    numbers.push(...found.numbers.filter(({ weight }) => weight !== 'hint').map(shift));
    numbers.push(...found.numbers.filter(({ weight }) => weight === 'hint'));
    names.push(...found.names.map(shift));
    text += `${run.text}\n`;
  }
  return { numbers, names, text, at: (start) => places.get(start) };
}

function textOf(found: { start: number; end: number } | undefined, { text }: PlacedNumbers) {
  return found && text.slice(found.start, found.end);
}
