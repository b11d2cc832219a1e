import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readTmx } from '@/lib/exchange/formats/read-tmx';

describe('readTmx', () => {
  it.each([
    ['a few hundred', 300],
    ['so many that the parser cannot go on', 30_000],
  ])('refuses elements within elements, %s, with a message', (_, levels) => {
    const file = new VFile({
      path: 'a.tmx',
      value: `<tmx>${'<seg>'.repeat(levels)}${'</seg>'.repeat(levels)}</tmx>`,
    });
    expect(readTmx(file)).toBeUndefined();
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^Unexpected .*, expected/),
    ]);
  });
});
