import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/import/decode-text';
import { readGivenText } from './read-given-text';

const bytesOf = (base64: string) => Buffer.from(base64, 'base64');
const japanese = '吾輩は猫である。名前はまだ無い。\r\n\r\nどこで生れたか頓と見当がつかぬ。カナ\r\n';

describe('decodeText', () => {
  it.each([
    [
      'shift_jis',
      'jOGUeYLNlEyCxYKggumBQpa8kU+CzYLcgr6Ws4KigUINCg0KgseCsYLFkLaC6oK9gqmT2oLGjKmTloKqgsKCqYLKgUKDSoNpDQo=',
    ],
    [
      'euc-jp',
      'uOPH2qTPx62kx6SipOuho8y+wbCkz6TepMDMtaSkoaMNCg0KpMmks6THwLik7KS/pKvG3KTIuKvF9qSspMSkq6TMoaOlq6XKDQo=',
    ],
    [
      'iso-2022-jp',
      'GyRCOGNHWiRPRy0kRyQiJGshI0w+QTAkTyReJEBMNSQkISMbKEINCg0KGyRCJEkkMyRHQDgkbCQ/JCtGXCRIOCtFdiQsJEQkKyRMISMlKyVKGyhCDQo=',
    ],
  ])('reads %s by its looks', (encoding, base64) => {
    expect(decodeText(bytesOf(base64))).toEqual({ encoding, text: japanese });
    expect(decodeText(bytesOf(base64), 'en')).toEqual({ encoding, text: japanese });
  });

  it('reads what Shift_JIS of Windows has more', () => {
    const found = decodeText(
      bytesOf(
        'jOGUeYLNlEyCxYKggumBQpa8kU+CzYLcgr6Ws4KigUINCg0KgseCsYLFkLaC6oK9gqmT2oLGjKmTloKqgsKCqYLKgUKHQLbFgWANCg==',
      ),
    );
    expect(found).toMatchObject({ encoding: 'shift_jis', text: expect.stringContaining('①ｶﾅ～') });
  });

  it('reads English of Windows', () => {
    const bytes = bytesOf('SXSScyBhIG5h73ZlIGNhZukglyCTcXVvdGVklCB0ZXh0LgoKRW5kLg==');
    expect(decodeText(bytes, 'en')).toEqual({
      encoding: 'windows-1252',
      text: 'It’s a naïve café — “quoted” text.\n\nEnd.',
    });
  });

  it.each([
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ])('reads %s, with a mark: %s', (encoding, hasMark) => {
    const bytes = Buffer.from(`${hasMark ? '\uFEFF' : ''}${japanese}`, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(decodeText(bytes)).toEqual({ encoding, text: japanese });
  });

  it('reads UTF-8, and drops its mark', () => {
    expect(decodeText(Buffer.from(`\uFEFF${japanese}`))).toEqual({ encoding: 'utf-8', text: japanese });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!['\0', '\u001b', '\uFEFF'].some((sign) => text.includes(sign)));
        expect(decodeText(Buffer.from(text))).toEqual({ encoding: 'utf-8', text });
      }),
    );
  });

  it('tells where bytes are no text', () => {
    expect(decodeText(Uint8Array.from([0x41, 0x42, 0xff, 0x00, 0x01, 0x02, 0x80]))).toEqual({ fault: 2 });
  });
});

describe('what is converted is said', () => {
  it('names the encoding', () => {
    const { remarks } = readGivenText('a.txt', bytesOf('uOPH2qTPx62kx6SipOuho8y+wbCkz6TepMDMtaSkoaMNCg=='));
    expect(remarks[0]).toMatchObject({
      rule: 'import-encoding',
      weight: 'info',
      reason: expect.stringContaining('EUC-JP'),
    });
  });

  it('composes letters, but leaves ideographs that were chosen, and takes out what nobody sees, with its place', () => {
    const { text, remarks } = readGivenText(
      'a.txt',
      'か\u3099ある\u200B。神\uFE00と\uFA19と👨\u200D👩\u200D👧。\r\n\r\n二\u0007つ\uFEFF目。',
    );
    expect(text?.blocks.map(({ markdown }) => markdown)).toEqual([
      'がある。神\uFE00と\uFA19と👨\u200D👩\u200D👧。',
      '二つ目。',
    ]);
    expect(remarks.map(({ rule, line, column, weight }) => ({ rule, line, column, weight }))).toEqual([
      { rule: 'import-line-ends', line: 1, column: 1, weight: 'info' },
      { rule: 'import-decomposed', line: 1, column: 1, weight: 'info' },
      { rule: 'import-invisible', line: 1, column: 5, weight: 'info' },
      { rule: 'import-invisible', line: 3, column: 4, weight: 'info' },
      { rule: 'import-invisible', line: 3, column: 2, weight: 'info' },
    ]);
  });
});
