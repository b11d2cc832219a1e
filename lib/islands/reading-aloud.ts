import type { Language, Localized } from '../model';
import { readStored, writeStored } from './stored';
import { whenIdle } from './when-idle';

/** What the reader has set for listening, as the device keeps it. */
export interface AloudChoices {
  /** What is read: one language, or both in turn. */
  readonly language: Language | 'both';
  readonly rate: number;
  /** The voice for each language by its `voiceURI`. */
  readonly voices: Partial<Localized>;
  /** Whether the device was found to have a voice. */
  readonly isHere: boolean;
}

/** Where they lie in the device's storage. */
export const aloudKey = 'taiyaku:aloud';

/** What the script that reads aloud offers, which is loaded when it is first asked for. */
export interface AloudModule {
  /** Begins to read from where the reader is; pauses, and goes on. */
  toggleAloud(button: HTMLElement): void;
}

/** Offers to read aloud where the device has a voice of its own for either language, and loads nothing before that. */
export function upgradeAloud(): void {
  const button = document.querySelector<HTMLElement>('.aloud-button');
  const engine = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!button || !engine) return;
  const read = () => readStored<AloudChoices>(aloudKey);
  // What the device has is known only after the page has been painted: where it had a voice, the button is there.
  button.hidden = !read().isHere;
  const offer = () => {
    const voices = engine.getVoices();
    const isHere = voices.some(({ lang, localService }) => localService && /^(ja|en)/.test(lang));
    // None at all have not come yet.
    if (!voices[0]) return;
    button.hidden = !isHere;
    writeStored(aloudKey, { ...read(), isHere });
  };
  engine.addEventListener('voiceschanged', offer);
  // Looking for voices can take a while where that is done at once.
  whenIdle(offer);
  button.addEventListener('click', () => {
    // WebKit lets a page speak once it has spoken at somebody's wish, which does not wait for the script.
    if (!engine.speaking) engine.speak(new SpeechSynthesisUtterance(''));
    import(button.dataset.module ?? '').then(({ toggleAloud }: AloudModule) => toggleAloud(button));
  });
}
