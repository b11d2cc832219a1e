import { parts, type Word } from './words';

/** What a term is called. */
export interface TermName {
  readonly id: string;
  readonly ja: string;
  readonly kana: string;
  readonly en: string;
}

/** How many names there are. */
const most = parts.kinds.length * parts.matters.length * parts.things.length;

/** The name of the `number`-th term, from 0; no two of the first 32,768 are the same. Throws beyond them. */
export function nameTerm(number: number): TermName {
  if (number >= most) throw new RangeError(`There are no more than ${most} terms`);
  // An odd factor goes through all the numbers below a power of two, so that neighbours differ in every part.
  const mixed = (number * 7919) % most;
  const pick = (words: readonly Word[], index: number) => words[index % words.length] as Word;
  const chosen = [
    pick(parts.kinds, mixed),
    pick(parts.matters, Math.floor(mixed / parts.kinds.length)),
    pick(parts.things, Math.floor(mixed / parts.kinds.length / parts.matters.length)),
  ];
  const en = chosen.map(([, , word]) => word).join(' ');
  return {
    id: en.replaceAll(' ', '-'),
    ja: chosen.map(([word]) => word).join(''),
    kana: chosen.map(([, kana]) => kana).join(''),
    en,
  };
}

/** The glossary's file of a term: one sense, or, of every tenth, one for each of two tracks. */
export function makeTerm(number: number): string {
  const name = nameTerm(number);
  const related = [...new Set([Math.floor(number / 2), Math.max(0, number - 3)])]
    .filter((other) => other !== number)
    .map((other) => nameTerm(other).id);
  const sense = (id: string, layers: string) =>
    [
      `  - id: ${id}`,
      ...(layers ? [`    layers: [${layers}]`] : []),
      '    ja:',
      `      form: ${name.ja}`,
      `      reading: ${name.kana}`,
      `      recognise: [${name.ja}方式]`,
      `      gloss: 複数の参加者が${name.ja.slice(0, 2)}の働きを分け合う仕組み`,
      `      definition: ${name.ja}は、参加者が互いを知らなくても働きを分け合えるようにする仕組みである。導入の費用と、後に残る手間とを分けて考える必要がある。`,
      '    en:',
      `      form: ${name.en}`,
      `      recognise: ["${name.en} scheme"]`,
      `      gloss: A way for many parties to share the work of ${name.en.split(' ')[1]}`,
      `      definition: The ${name.en} lets parties who do not know each other share a piece of work. What it costs to set up and what it costs to keep are two different things.`,
      `    related: [${related.join(', ')}]`,
      '    sources:',
      `      - { title: "Notes on the ${name.en}", url: "https://example.org/${name.id}", date: "2025-04-01" }`,
    ].join('\n');
  return number % 10 === 9
    ? `senses:\n${sense('growth', 'growth')}\n${sense('trust', 'trust')}\n${sense('other', 'craft, frame')}\n`
    : `senses:\n${sense('general', '')}\n`;
}
