import type { FoundNumber } from './found-number';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  bn: 1e9,
  b: 1e9,
};

/** Words that may stand for a number of the other language without being one. */
const hints: Readonly<Record<string, readonly number[]>> = {
  both: [2],
  pair: [2],
  couple: [2],
  twice: [2],
  double: [2],
  dual: [2],
  twin: [2],
  thrice: [3],
  triple: [3],
  half: [0.5, 50],
  quarter: [0.25, 25, 4],
  decade: [10],
  decades: [10],
  dozen: [12],
  dozens: [12],
  century: [100],
  hundreds: [100],
  thousands: [1000],
  millions: [1e6],
  billions: [1e9],
  once: [1],
  single: [1],
  none: [0],
  noon: [12],
  midnight: [0, 24],
};

const words = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);
const places = new Map<string, number>(ordinals.map((word, value) => [word, value] as const));
const monthNumbers = new Map<string, number>(
  months.flatMap((month, index) =>
    [month, month.slice(0, 3), ...(month === 'September' ? ['Sept'] : [])].map(
      (name) => [name, index + 1] as const,
    ),
  ),
);

const pattern =
  /(\d{1,2}):(\d{2})(?:\s?([ap])\.?m\b)?|(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(hundred|thousand|million|billion|trillion)\b|(k|K|M|bn|B)\b|(\s?%|\s(?:percent|per cent)\b)|\s?([ap])\.?m\b|(st|nd|rd|th|s)\b)?|[A-Za-z]+/g;

/** The numbers of an English text whose names are taken out (see `readNumbers`). */
export function readEnglishNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const matches = [...text.matchAll(pattern)];
  for (let index = 0; index < matches.length; index++) {
    const match = matches[index];
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    const [whole, hour, minute, half, digits, scale, letter, percent, halfOfDay] = match;
    if (hour !== undefined && minute !== undefined) {
      found.push({ values: hoursOf(Number(hour), half), weight: 'loose', start, end });
      if (minute !== '00') found.push({ values: [Number(minute)], weight: 'loose', start, end });
    } else if (digits !== undefined) {
      const value = Number(digits.replaceAll(',', ''));
      const scaled = value * (scales[(scale ?? letter ?? '').toLowerCase()] ?? 1);
      // 2023–24 ends in 2024.
      const century = /(\d{2})\d{2}[-–]$/.exec(text.slice(Math.max(0, start - 5), start))?.[1];
      const isShort = century !== undefined && /^\d{2}$/.test(digits);
      const values = halfOfDay ? hoursOf(value, halfOfDay) : [round(scaled)];
      if (letter) values.push(value);
      if (isShort) values.push(Number(century + digits));
      const isSmall = Number.isInteger(value) && value <= 12 && !scale && percent === undefined;
      found.push({
        values,
        weight: value === 1 && isSmall ? 'hint' : isSmall || letter ? 'loose' : 'firm',
        start,
        end,
      });
    } else {
      const read = readWords(matches, index, text);
      if (read) {
        found.push(read.number);
        index = read.last;
      } else if (monthNumbers.has(whole)) {
        found.push({ values: [monthNumbers.get(whole) ?? 0], weight: 'hint', start, end });
      }
    }
  }
  return found;
}

/** The number that begins with a word: two, twenty-one, three hundred, second, both. */
function readWords(
  matches: readonly RegExpExecArray[],
  index: number,
  text: string,
): { number: FoundNumber; last: number } | undefined {
  const at = (step: number) => matches[index + step]?.[0].toLowerCase() ?? '';
  const isNext = (step: number) => {
    const [before, after] = [matches[index + step - 1], matches[index + step]];
    return before && after && /^[\s-]$/.test(text.slice(before.index + before[0].length, after.index));
  };
  const start = matches[index]?.index ?? 0;
  const endOf = (step: number) => {
    const match = matches[index + step];
    return match ? match.index + match[0].length : start;
  };
  const word = at(0);
  const isScale = /^(?:hundred|thousand|million|billion|trillion)$/;
  let value = words.get(word) ?? places.get(word) ?? (isScale.test(word) ? scales[word] : undefined);
  if (value === undefined) {
    // Of its own: `constructor` is a word too.
    const values = Object.hasOwn(hints, word) ? hints[word] : undefined;
    return values && { number: { values, weight: 'hint', start, end: endOf(0) }, last: index };
  }
  let last = 0;
  const isTens = value >= 20 && value < 100 && value % 10 === 0;
  const ones = words.get(at(1)) ?? places.get(at(1));
  if (isTens && isNext(1) && ones !== undefined && ones > 0 && ones < 10) {
    value += ones;
    last = 1;
  }
  while (isNext(last + 1) && isScale.test(at(last + 1))) value *= scales[at(++last)] ?? 1;
  const isPlain = last === 0 && words.has(word) && value >= 2 && value <= 12;
  return {
    number: { values: [value], weight: isPlain ? 'loose' : 'hint', start, end: endOf(last) },
    last: index + last,
  };
}

function hoursOf(hour: number, half: string | undefined): number[] {
  if (half === 'p' && hour < 12) return [hour, hour + 12];
  return half === 'a' && hour === 12 ? [12, 0] : [hour];
}

/** Without what floating point adds: 1.1 million is 1100000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
