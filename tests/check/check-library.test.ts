import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from './check-edited';

describe('checkLibrary', () => {
  it('reports the faults of all files at once, and what one file hides is no fault of another', async () => {
    const { errors } = await checkEdited({
      'essays/tea/essay.yaml': replace('source: ja', 'source: jp'),
      'essays/tea/annotations.yaml': replace('claims:\n', 'claims: ]\n'),
      'essays/tea/ja.md': replace('短い文。 <!-- #short -->', '短い文。'),
      'essays/tea/en.md': replace('Boil water.', 'Boil <b>water</b>.'),
      'glossary/tea.yaml': replace('reading: ちゃ, ', ''),
      'glossary/water.yaml': replace('related: [tea]', 'related: [tee]'),
    });
    expect(errors.map(({ rule, at }) => `${at.split(':')[0]} ${rule}`).sort()).toEqual([
      'essays/tea/annotations.yaml yaml',
      'essays/tea/en.md raw-html',
      'essays/tea/essay.yaml yaml-schema',
      'essays/tea/ja.md segment-without-id',
      'glossary/tea.yaml yaml-schema',
      'glossary/water.yaml term-unknown',
    ]);
  });

  it('has a mend for every fault', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/en.md': () => '# A <!-- #A -->\n\n<div>\n\n## B\n',
      'essays/tea/ledger.yaml': () => 'ids:\n  gone: { since: 2026-01-01 }\n',
      'glossary/tea.yaml': () => 'senses: []\nx: 1\n',
    });
    expect(errors.length).toBeGreaterThan(5);
    for (const { note, reason } of [...errors, ...warnings]) {
      expect(note, reason).not.toBe('');
      expect(reason).toMatch(/^Unexpected .*, expected /s);
    }
  });
});
