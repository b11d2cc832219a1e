import type { ExchangeFormat } from '../format';
import { readTmx } from './read-tmx';
import { writeTmx } from './write-tmx';

/** TMX 1.4b, which every tool for translators opens: both languages in one file. */
export const tmx: ExchangeFormat = {
  id: 'tmx',
  about: 'TMX 1.4b, for translation tools: both languages, by passage and by sentence',
  write: (essay) => [{ path: `${essay.slug}.tmx`, contents: writeTmx(essay) }],
  recognises: (file) => /<tmx[\s>]/.test(String(file).slice(0, 4096)),
  read: ([file]) => file && readTmx(file),
};
