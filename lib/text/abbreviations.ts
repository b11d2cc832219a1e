/** Abbreviations that something always follows: titles before a name, and words that lead on. */
const leadingOn =
  'mr mrs ms dr prof st gen sen rep gov hon rev mt e.g i.e eg ie vs cf viz approx esp incl a.k.a'.split(' ');

/** Abbreviations of "number" and the like, which lead on where a number follows. */
const beforeNumber = 'no nos p pp vol fig figs eq ch sec art ed ver'.split(' ');

/** Words with which a new sentence begins far more often than a name of which an initialism is the first part. */
const openers =
  /^["'“‘([]*(?:The|This|That|These|Those|It|Its|He|She|They|We|You|There|But|And|So|Yet|In|As|If|When|While|However)\b/;

/**
 * Whether the full stop at the end of `before` only abbreviates: Mr., e.g., U.S., the J. of a name. `after` is what
 * follows, without the white space between. `U.S.` before a word like "The" does end its sentence.
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  const word = /(?:^|[\s("'“‘[\u3000-\u303F\uFF08])((?:\p{L}+\.)*\p{L}+)\.$/u.exec(before)?.[1];
  if (word === undefined) return false;
  if (leadingOn.includes(word.toLowerCase())) return true;
  if (beforeNumber.includes(word.toLowerCase())) return /^\p{Nd}/u.test(after);
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && after !== '' && !openers.test(after);
}
