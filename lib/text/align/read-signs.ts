import type { Language } from '../../model';

const signs: readonly { readonly name: string; readonly ja: RegExp; readonly en: RegExp }[] = [
  { name: 'question', ja: /\?|か[。」』)]|か$/u, en: /\?/u },
  { name: 'exclamation', ja: /!/u, en: /!/u },
  { name: 'colon', ja: /:\s*$/u, en: /:\s*$/u },
  { name: 'bracket', ja: /[(〔]/u, en: /[(]/u },
  { name: 'quotation', ja: /[「『"“]/u, en: /["“‘]|(?<![\p{L}\p{N}])'/u },
  { name: 'ellipsis', ja: /…|\.\.\.|・・・/u, en: /…|\.\.\./u },
  { name: 'dash', ja: /[—–―]|(?<=\s)-(?=\s)/u, en: /[—–]|--|(?<=\s)-(?=\s)/u },
];

/** Whether a text ends as a sentence does, in either language; headings and labels do not. */
export function endsSentence(text: string): boolean {
  return /[.!?。．！？…:：][)）\]」』”’"']*\s*$/u.test(text.slice(-40));
}

/** Characters that hardly any translation leaves out: arrows, currencies, per cent, mathematical signs, emoji. */
const symbols = /[%&§#@*/\\]|(?![`^~|\u309B\u309C])\p{S}/gu;

/** The punctuation and symbols of a text that its translation is likely to keep, each once. `text` is in NFKC. */
export function readSigns(text: string, language: Language): Set<string> {
  const found = new Set<string>();
  for (const sign of signs) if (sign[language].test(text)) found.add(sign.name);
  if (endsSentence(text)) found.add('end');
  for (const [symbol] of text.matchAll(symbols)) found.add(symbol);
  return found;
}
