// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unseen = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * A text with `\\u001b` for each control character but tab and newline, for each that turns the direction of writing,
 * and for each half of a character: a message that quotes content must not command the terminal that it is read on.
 */
export function escapeUnseen(text: string): string {
  return text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
