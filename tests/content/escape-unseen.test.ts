import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { escapeUnseen } from '@/lib/content/escape-unseen';
import { reportFault } from '@/lib/content/report-fault';

describe('escapeUnseen', () => {
  it.each([
    ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['a\u202eb\u2069', 'a\\u202eb\\u2069'],
    ['\ud800 and 😀', '\\ud800 and 😀'],
    ['a\tb\nc 茶', 'a\tb\nc 茶'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeUnseen(text)).toBe(escaped);
  });

  it('keeps a message that quotes content from commanding a terminal', () => {
    const message = reportFault(new VFile({ path: 'a' }), 'yaml', 'Unexpected `\u001b[2J`, expected text', {
      note: 'Rename `\u009b2J`.',
    });
    expect([message.reason, message.note]).toEqual([
      'Unexpected `\\u001b[2J`, expected text',
      'Rename `\\u009b2J`.',
    ]);
  });
});
