import type { Language } from '../../model';
import { cutSentence } from './cut-sentence';

/** How a sentence is spoken, which can change between two pieces of one. */
export interface Manner {
  readonly voice: SpeechSynthesisVoice | undefined;
  readonly rate: number;
}

export interface Speaker {
  /** Speaks a sentence in place of whatever is being spoken. */
  speak(text: string, language: Language): void;
  /** Falls silent; `resume` then begins again with the piece that was broken off. */
  pause(): void;
  resume(): void;
}

/** How long some engines need between giving something up and taking something on, in milliseconds. */
const breath = 60;

/** How often to look whether the engine has dropped what it was given, in milliseconds. */
const watch = 2000;

/**
 * Speaks one sentence at a time. A pause is a cancelling: `pause` itself ends the utterance on Android, and does nothing
 * to some voices elsewhere. `whenDone` is told of a sentence that was spoken to its end, `whenStuck` of an engine that
 * cannot speak it.
 */
export function createSpeaker(
  engine: SpeechSynthesis,
  mannerOf: (language: Language) => Manner,
  whenDone: () => void,
  whenStuck: () => void,
): Speaker {
  let pieces: readonly string[] = [];
  let language: Language = 'en';
  let at = 0;
  /** What the engine has been given: whatever it still tells of anything else is of no interest. */
  let current: SpeechSynthesisUtterance | undefined;
  let timer = 0;

  const forget = () => {
    clearTimeout(timer);
    current = undefined;
  };
  const silence = () => {
    forget();
    engine.cancel();
  };
  const say = (isAgain = false) => {
    const utterance = new SpeechSynthesisUtterance(pieces[at]);
    const { voice, rate } = mannerOf(language);
    utterance.lang = voice?.lang.replace('_', '-') ?? language;
    utterance.voice = voice ?? null;
    utterance.rate = rate;
    utterance.addEventListener('end', () => {
      if (current !== utterance) return;
      at++;
      if (at < pieces.length) return say();
      forget();
      whenDone();
    });
    utterance.addEventListener('error', () => {
      if (current !== utterance) return;
      forget();
      whenStuck();
    });
    current = utterance;
    engine.speak(utterance);
    const look = () => {
      timer = window.setTimeout(() => {
        if (engine.speaking || engine.pending) return look();
        silence();
        if (isAgain) whenStuck();
        else say(true);
      }, watch);
    };
    clearTimeout(timer);
    look();
  };
  const begin = () => {
    const isBusy = engine.speaking || engine.pending;
    if (isBusy) silence();
    else forget();
    // Whoever paused it before, on another page even, is not to keep it silent.
    engine.resume();
    if (isBusy) timer = window.setTimeout(say, breath);
    else say();
  };

  return {
    speak(text, spoken) {
      pieces = cutSentence(text, spoken);
      language = spoken;
      at = 0;
      begin();
    },
    pause: silence,
    resume: begin,
  };
}
