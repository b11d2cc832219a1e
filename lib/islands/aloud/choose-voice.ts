import { type Language, type Localized, languages } from '../../model';

/** What of a voice tells whether and for what it is used. */
export type Voice = Pick<SpeechSynthesisVoice, 'default' | 'lang' | 'localService' | 'name' | 'voiceURI'>;

/**
 * The voices for each language that are the device's own: others would send what is read to somebody else's machine.
 * The system's default comes first; Android writes `ja_JP`.
 */
export function voicesByLanguage<Of extends Voice>(voices: readonly Of[]): Localized<Of[]> {
  const [ja, en] = languages.map((language) =>
    voices
      .filter(({ lang, localService }) => localService && isOf(lang, language))
      .sort((a, b) => Number(b.default) - Number(a.default)),
  );
  return { ja: ja ?? [], en: en ?? [] };
}

function isOf(tag: string, language: Language): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}

/** The voice that the reader has chosen for a language, or else the first. */
export function chooseVoice<Of extends Voice>(
  voices: readonly Of[],
  chosen: string | undefined,
): Of | undefined {
  return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0];
}
