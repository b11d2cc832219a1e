/**
 * Japanese in lower-case Latin letters in one spelling, whether it came in Hepburn's, in Kunrei's (ISO 3602) or as it
 * is typed; long vowels and doubled consonants come out as single ones. It is for comparing, not for reading.
 */
export function romajiKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(/t?c?ch/g, 'ty')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/sh/g, 'sy')
    .replace(/jy?/g, 'zy')
    .replace(/t[hs]/g, 't')
    .replace(/dz/g, 'z')
    .replace(/f/g, 'h')
    .replace(/yi/g, 'i')
    .replace(/ou/g, 'o')
    .replace(/(.)\1+/g, '$1');
}
