/**
 * The consonants that katakana is heard as. Vowels are left out: they are what Japanese adds and changes most. Sounds
 * that Japanese does not keep apart share a letter: b and v; l and r; s, z, th and j; t and ch.
 */
const consonantRows: readonly (readonly [string, string])[] = [
  ['k', 'カキクケコヵヶ'],
  ['g', 'ガギグゲゴ'],
  ['s', 'サシスセソザジズゼゾヂヅ'],
  ['t', 'タチツテト'],
  ['d', 'ダデド'],
  ['n', 'ナニヌネノン'],
  ['h', 'ハヒヘホ'],
  ['f', 'フ'],
  ['b', 'バビブベボヴ'],
  ['p', 'パピプペポ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
  ['w', 'ワヲ'],
];
const consonants = new Map(
  consonantRows.flatMap(([letter, kana]) => [...kana].map((character) => [character, letter] as const)),
);

/** The consonants of a word in katakana: スケーリング is `skrng`, プロトコル `prtkr`. */
export function skeletonOfKatakana(word: string): string {
  let skeleton = '';
  for (const character of word.replace(/ウ(?=[ァィェォ])/g, 'ワ'))
    skeleton += consonants.get(character) ?? '';
  // A nasal before a labial is an m in English spelling.
  return squeeze(skeleton.replace(/n(?=[pb])/g, 'm'));
}

/** Spellings and the consonants heard in them, in the order in which they are read; what is left over is a vowel or silent. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/g, 'n'],
  [/^wr/g, 'r'],
  [/[ts]ion|cian/g, 'sn'],
  [/[tc]ial/g, 'sr'],
  [/ture$/g, 't'],
  [/sch/g, 'sk'],
  [/tch|ch/g, 't'],
  [/ph/g, 'f'],
  [/gh/g, ''],
  [/th|sh/g, 's'],
  [/ck|qu|q/g, 'k'],
  [/dg/g, 's'],
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/c(?=[eiy])|g(?=[eiy])|j|z/g, 's'],
  [/c/g, 'k'],
  [/v/g, 'b'],
  [/(?<=[aeiou])r(?![aeiouy])/g, ''],
  [/l/g, 'r'],
  [/mb$/g, 'm'],
  [/h(?![aeiou])/g, ''],
  [/w(?![aeiou])/g, ''],
  [/[aeiouy]/g, ''],
];

/** The consonants that a Japanese ear takes from an English word: scaling is `skrng`, protocol `prtkr`. */
export function skeletonOfEnglish(word: string): string {
  let sound = word.toLowerCase();
  for (const [spelling, heard] of spellings) sound = sound.replace(spelling, heard);
  return squeeze(sound.replace(/[^a-z]/g, ''));
}

/** Each run of one letter as one letter. */
function squeeze(skeleton: string): string {
  return skeleton.replace(/(.)\1+/g, '$1');
}
