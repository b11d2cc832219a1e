import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice, voicesByLanguage } from '@/lib/islands/aloud/choose-voice';

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  voiceURI: `urn:${name}`,
  lang,
  localService: true,
  default: false,
  ...more,
});

describe('the voices', () => {
  const { ja, en } = voicesByLanguage([
    voice('Kyoko', 'ja-JP'),
    voice('Otoya', 'ja_JP', { default: true }),
    voice('Elsewhere', 'ja-JP', { localService: false }),
    voice('Samantha', 'en-US'),
    voice('Java', 'jav-ID'),
  ]);

  it('are those of the device, by language, the default first', () => {
    expect(ja.map(({ name }) => name)).toEqual(['Otoya', 'Kyoko']);
    expect(en.map(({ name }) => name)).toEqual(['Samantha']);
  });

  it('are chosen by the reader, as long as they are there', () => {
    expect(chooseVoice(ja, 'urn:Kyoko')?.name).toBe('Kyoko');
    expect(chooseVoice(ja, 'urn:gone')?.name).toBe('Otoya');
    expect(chooseVoice([], 'urn:Kyoko')).toBeUndefined();
  });
});
