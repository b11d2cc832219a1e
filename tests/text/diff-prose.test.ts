import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '@/lib/text/comparable';
import { diffProse } from '@/lib/text/diff-prose';
import { showChanges } from '@/lib/text/show-changes';

const shown = (before: string, after: string, language: 'ja' | 'en') =>
  showChanges(diffProse(before, after, language));

describe('diffProse', () => {
  it('marks the words that changed in Japanese, which is written without spaces', () => {
    expect(shown('流動性は改善した。', '流動性は悪化した。', 'ja')).toBe('流動性は[-改善-]{+悪化+}した。');
  });

  it('marks the words that changed in English', () => {
    expect(shown('Fees fell sharply.', 'Fees rose sharply.', 'en')).toBe('Fees [-fell-]{+rose+} sharply.');
  });

  it('takes words that changed one after another together', () => {
    expect(shown('one two three four', 'one six seven four', 'en')).toBe(
      'one [-two three-]{+six seven+} four',
    );
  });

  it('marks nothing that means nothing', () => {
    expect(diffProse('It’s “so”, ＡＩ', 'It\'s "so", AI', 'en')).toEqual([
      { kind: 'same', text: 'It\'s "so", AI' },
    ]);
  });

  it('shows of what stayed what stands around a change', () => {
    const long = '変わらない文がここに長く続いている。'.repeat(3);
    expect(shown(`${long}増えた。${long}`, `${long}減った。${long}`, 'ja')).toMatch(
      /^….{12}\[-増え-\]\{\+減っ\+\}.{12}…$/u,
    );
  });

  it('loses nothing of either text', () => {
    const words = fc.array(
      fc.constantFrom('茶', '湯を', '沸かす', '。', 'tea', ' ', 'L2', '、', '\n', '😀'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, fc.constantFrom('ja' as const, 'en' as const), (a, b, language) => {
        const [before, after] = [a.join(''), b.join('')];
        const changes = diffProse(before, after, language);
        const side = (gone: 'added' | 'removed') =>
          changes
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('');
        expect(side('removed')).toBe(after);
        expect(comparable(side('added'))).toBe(comparable(before));
        for (const [index, { kind, text }] of changes.entries()) {
          expect(text).not.toBe('');
          expect(changes[index + 1]?.kind).not.toBe(kind);
        }
      }),
    );
  });
});
