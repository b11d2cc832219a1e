import type { Bead } from '../model';

/** `2=2+3`, the second sentence in Japanese and the second and third in English, as numbers; a side can be empty. */
export function parseBead(text: string): Bead {
  const [ja = '', en = ''] = text.split('=').map((side) => side.trim());
  const numbers = (side: string) => (side === '' ? [] : side.split('+').map(Number));
  return { ja: numbers(ja), en: numbers(en) };
}
