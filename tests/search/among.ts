import type { Library, Row } from '@/lib/model';
import type { IndexedPassage } from '@/lib/search/search-index';
import { parseBlocks } from '../render/parse-blocks';

/** The library among `count` more passages, made of kana at random and of halves of its own sentences. */
export function among(library: Library, passages: readonly IndexedPassage[], count: number): Library {
  const [essay] = library.essays;
  if (!essay) throw new Error('There is no essay');
  const halves = passages.map(({ text }) => ({
    ja: [text.ja.slice(0, text.ja.length / 2), text.ja.slice(text.ja.length / 2)],
    en: text.en.split(/(?<=^.{20,}) (?=.{20,}$)/).slice(0, 2),
  }));
  const noise = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん';
  const rows = Array.from({ length: count }, (_, number): Row => {
    const words = Array.from({ length: 40 }, (_, at) =>
      noise.charAt((number * 7 + at * at * 3 + ((number * at) % 11)) % noise.length),
    );
    const half = halves[number % halves.length];
    const stretch = (text: string) => ({
      ids: [`filler-${number}`],
      kind: 'paragraph' as const,
      blocks: parseBlocks(text),
    });
    return {
      segments: [{ id: `filler-${number}`, layer: 'frame', claims: [], notes: [], formerIds: [] }],
      kind: 'paragraph',
      text: {
        ja: [stretch(`${words.join('')}${(half?.ja[number % 2] ?? '').slice(0, 6)}`)],
        en: [
          stretch(
            `number ${number} of many ${(half?.en[0] ?? '').split(' ').slice(0, 4).reverse().join(' ')}`,
          ),
        ],
      },
    };
  });
  return { terms: library.terms, essays: [essay, { ...essay, slug: 'filler', rows }] };
}
