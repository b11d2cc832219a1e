import { counterpart, type Language } from '../../model';
import { pageLanguage } from '../page-language';
import { type AloudChoices, aloudKey } from '../reading-aloud';
import { placeBeingRead } from '../reading-place';
import { readStored, writeStored } from '../stored';
import { type AloudBar, type Chosen, type Command, wireBar } from './bar';
import { chooseVoice, voicesByLanguage } from './choose-voice';
import { isInWindow, keepInWindow } from './keep-in-window';
import { planSentences } from './plan-sentences';
import { createPlaylist, type Playlist } from './playlist';
import { readSentences, type SpokenSentence } from './read-sentences';
import { createSpeaker } from './speaker';

export interface AloudReader {
  /** Begins to read from where the reader is; pauses, and goes on. */
  toggle(): void;
}

/** Reads the page aloud with the device's voices, as `button` and the bar `element` ask for. */
export function makeReader(button: HTMLElement, element: HTMLElement): AloudReader {
  const engine = speechSynthesis;
  let voices = voicesByLanguage(engine.getVoices());
  let state: 'speaking' | 'paused' | 'closed' = 'closed';
  let passages: HTMLElement[] = [];
  let list: Playlist<SpokenSentence> = createPlaylist(0, () => []);
  let lit: readonly HTMLElement[] = [];
  /** What the speaker has been given last. */
  let begun: SpokenSentence | undefined;

  const choices = (): Chosen => {
    const own = pageLanguage();
    const { language = own, rate = 1, voices: chosen = {} } = readStored<AloudChoices>(aloudKey);
    const isSpoken = (each: Language) => voices[each].length > 0;
    const can = language === 'both' ? isSpoken('ja') && isSpoken('en') : isSpoken(language);
    return { language: can ? language : isSpoken(own) ? own : counterpart(own), rate, voices: chosen };
  };
  const speaker = createSpeaker(
    engine,
    (language) => {
      const { rate, voices: chosen } = choices();
      return { voice: chooseVoice(voices[language], chosen[language]), rate };
    },
    () => go(1),
    () => show('paused'),
  );
  const bar: AloudBar = wireBar(element, button, obey, (chosen) => {
    const before = choices();
    writeStored(aloudKey, { ...readStored<AloudChoices>(aloudKey), ...chosen });
    if (choices().language !== before.language) replan();
    else if (state === 'speaking') speaker.resume();
  });

  function show(next: typeof state): void {
    state = next;
    bar.show(next);
  }

  function light(elements: readonly HTMLElement[]): void {
    for (const each of lit) each.removeAttribute('data-spoken');
    for (const each of elements) each.setAttribute('data-spoken', '');
    lit = elements;
  }

  /** Lists what is to be read, from a sentence on if it is known, else from a passage on. */
  function plan(from: Element | null | undefined, sentence?: Element | null): boolean {
    const all = [...document.querySelectorAll<HTMLElement>('.passage:not([data-quiet])')];
    // The text ends where its notes begin, unless one begins among them.
    const isNote = (passage: Element | null | undefined) => Boolean(passage?.closest('.footnotes'));
    passages = all.filter((passage) => isNote(passage) === isNote(from));
    const { language } = choices();
    list = createPlaylist(passages.length, (group) =>
      passages[group] ? planSentences(readSentences(passages[group]), language, pageLanguage()) : [],
    );
    const index = passages.indexOf(from as HTMLElement);
    return list.start(Math.max(0, index), ({ elements }) => elements.some((each) => each === sentence));
  }

  /** After another language has been chosen: goes on in the passage at hand, with the same sentence if it is still read. */
  function replan(): void {
    const [first] = list.current()?.elements ?? [];
    if (plan(passages[list.group()], first)) say(true);
  }

  function say(isAsked: boolean, step: 1 | -1 = 1): void {
    const sentence = list.current();
    if (!sentence) {
      close();
      return;
    }
    const [first] = sentence.elements;
    // Whoever wants to hear the counterpart wants to see it.
    if (!first.checkVisibility()) {
      first.closest('.passage')?.querySelector<HTMLElement>('.reveal input:not(:checked)')?.click();
    }
    if (!first.checkVisibility()) {
      go(step, isAsked);
      return;
    }
    // Who has scrolled away from what was being read looks at something else, and is left to it.
    const follows = isAsked || lit.length === 0 || isInWindow(lit, bar.foot());
    light(sentence.elements);
    if (follows) keepInWindow(sentence.elements, bar.foot());
    if (state !== 'speaking') return;
    begun = sentence;
    speaker.speak(sentence.text, sentence.language);
  }

  function go(step: 1 | -1, isAsked = false): void {
    if (list.move(step)) say(isAsked, step);
    else if (!isAsked) close();
  }

  function open(): void {
    if (voices.ja.length + voices.en.length === 0) {
      // There was a voice the last time.
      button.hidden = true;
      return;
    }
    const place = placeBeingRead();
    const focused = document.activeElement?.closest('[data-sentence]');
    const line = place?.line?.range.startContainer.parentElement?.closest('[data-sentence]');
    const sentence = focused ?? line;
    if (!plan(sentence?.closest('.passage') ?? place?.element.closest('.passage'), sentence)) return;
    bar.offer(voices, choices());
    show('speaking');
    say(true);
  }

  function close(): void {
    speaker.pause();
    light([]);
    show('closed');
  }

  function obey(command: Command): void {
    if (command === 'stop') close();
    else if (command !== 'toggle') go(command === 'next' ? 1 : -1, true);
    else if (state === 'closed') open();
    else if (state === 'speaking') {
      speaker.pause();
      show('paused');
    } else {
      show('speaking');
      // What was stepped to meanwhile has not been begun.
      if (list.current() === begun) speaker.resume();
      else say(true);
    }
  }

  engine.addEventListener('voiceschanged', () => {
    voices = voicesByLanguage(engine.getVoices());
    bar.offer(voices, choices());
  });
  // A view that hides what is being read, and leaving the page, end it: the engine itself would go on.
  addEventListener('change', () => {
    if (state !== 'closed' && lit[0] && !lit[0].checkVisibility()) close();
  });
  addEventListener('pagehide', close);
  return { toggle: () => obey('toggle') };
}
