import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '@/lib/text/cut-text';

const within =
  (most: number) =>
  ({ length }: string) =>
    length <= most;

describe('cutText', () => {
  it('leaves a text whole that fits', () => {
    expect(cutText('湯をわかす。茶を飲む。', 'ja', within(20))).toBe('湯をわかす。茶を飲む。');
  });

  it('cuts after a sentence where that leaves enough', () => {
    expect(cutText('湯をわかす。茶葉に注いで待つ。', 'ja', within(10))).toBe('湯をわかす。…');
    expect(cutText('Boil water. Pour it over the leaves.', 'en', within(24))).toBe('Boil water. …');
  });

  it('cuts after a clause or a phrase otherwise, and never within a word', () => {
    expect(cutText('湯をわかして、茶葉に静かに注いでから少し待つ。', 'ja', within(8))).toBe('湯をわかして…');
    expect(cutText('Pour the water over the leaves', 'en', within(14))).toBe('Pour the…');
    expect(cutText('この階層構造は能力の進展を反映しています', 'ja', within(12))).toBe(
      'この階層構造は能力の…',
    );
  });

  it('ends in no comma, dash or opening bracket', () => {
    expect(cutText('Water, which is hot', 'en', within(8))).toBe('Water…');
    expect(cutText('湯は「とても熱い」ものだ', 'ja', within(4))).toBe('湯は…');
  });

  it('gives a beginning of the text that fits, or the ellipsis alone', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('茶', 'の', '、', '。', 'a', 'b', ' ', '.', '「', '」', '—'),
          maxLength: 60,
        }),
        fc.constantFrom('ja', 'en'),
        fc.integer({ min: 1, max: 60 }),
        (text, language, most) => {
          const cut = cutText(text, language, within(most));
          const whole = text.trim();
          if (whole.length <= most) expect(cut).toBe(whole);
          else {
            expect(cut).toMatch(/…$/);
            expect(whole.startsWith(cut.slice(0, -1).trimEnd())).toBe(true);
            expect(cut.length).toBeLessThanOrEqual(most);
          }
        },
      ),
    );
  });
});
