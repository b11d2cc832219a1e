import type { FoundNumber } from '../text/found-number';
import type { FoundName, FoundNumbers } from '../text/read-numbers';

/** Two numbers, or names that hold digits, that stand for each other and differ; or one without the other. */
export interface NumberDifference<T extends FoundNumber | FoundName = FoundNumber | FoundName> {
  readonly source: T | undefined;
  readonly translation: T | undefined;
}

/** What differs between the numbers of a source and those of its translation; repetitions do not count. */
export function compareNumbers(source: FoundNumbers, translation: FoundNumbers): NumberDifference[] {
  const [sourceLeft, translationLeft] = [
    unanswered(source.numbers, translation.numbers),
    unanswered(translation.numbers, source.numbers),
  ];
  return [...pairUp(sourceLeft, translationLeft), ...compareNames(source.names, translation.names)];
}

/** The numbers that the other text gives nowhere, each once. */
function unanswered(numbers: readonly FoundNumber[], others: readonly FoundNumber[]): FoundNumber[] {
  const given = new Set(others.flatMap(({ values }) => values.map(keyOf)));
  const left = numbers.filter(
    ({ weight, values }) => weight !== 'hint' && !values.some((value) => given.has(keyOf(value))),
  );
  const met = new Set<string>();
  return left.filter(({ values: [value = 0] }) => !met.has(keyOf(value)) && met.add(keyOf(value)));
}

/** Firm ones with firm ones first, then what is left; loose ones count only where the other side has one over too. */
function pairUp(
  source: readonly FoundNumber[],
  translation: readonly FoundNumber[],
): NumberDifference<FoundNumber>[] {
  const order = (numbers: readonly FoundNumber[]) => [
    ...numbers.filter(({ weight }) => weight === 'firm'),
    ...numbers.filter(({ weight }) => weight === 'loose'),
  ];
  const [left, right] = [order(source), order(translation)];
  const pairs: NumberDifference<FoundNumber>[] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const pair = { source: left[index], translation: right[index] };
    const isFirm = pair.source?.weight === 'firm' || pair.translation?.weight === 'firm';
    if (isFirm || (pair.source && pair.translation)) pairs.push(pair);
  }
  return pairs;
}

/** Names that are alike but for their digits: L1 in one text and L2 in the other, where neither has both. */
function compareNames(
  source: readonly FoundName[],
  translation: readonly FoundName[],
): NumberDifference<FoundName>[] {
  const without = (names: readonly FoundName[], others: readonly FoundName[]) => {
    const given = new Set(others.map(({ name }) => name));
    const left = names.filter(({ name }) => !given.has(name));
    return new Map(left.map((name) => [name.name, name]));
  };
  const bare = (name: string) => name.replace(/[\d.]+/g, '#');
  const left = without(source, translation);
  const right = new Map([...without(translation, source).values()].map((name) => [bare(name.name), name]));
  const pairs: NumberDifference<FoundName>[] = [];
  for (const name of left.values()) {
    const other = right.get(bare(name.name));
    if (!other) continue;
    right.delete(bare(name.name));
    pairs.push({ source: name, translation: other });
  }
  return pairs;
}

function keyOf(value: number): string {
  return value.toPrecision(9);
}
