/** How many of something there are, in English: `1 passage`, `2 passages`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
