import type { Page } from '@playwright/test';

/** What the engine was given to speak. */
export interface Spoken {
  readonly text: string;
  readonly lang: string;
  readonly voice: string | undefined;
  readonly rate: number;
}

declare global {
  interface Window {
    speech: { readonly spoken: Spoken[]; finish(): void; isSilent(): boolean };
  }
}

/**
 * Gives the page a speech engine in place of the platform's, which has no voice where tests run: with these voices,
 * which come after the page as they do in Chromium, and with each utterance lasting until the test ends it.
 */
export async function giveVoices(
  page: Page,
  voices: readonly { readonly name: string; readonly lang: string; readonly localService?: boolean }[],
): Promise<void> {
  await page.addInitScript((given) => {
    class Utterance extends EventTarget {
      lang = '';
      voice: { name: string } | null = null;
      rate = 1;
      constructor(readonly text = '') {
        super();
      }
    }
    const spoken: Spoken[] = [];
    let queue: Utterance[] = [];
    let known: object[] = [];
    let paused = false;
    const tell = (utterance: Utterance | undefined, type: string) =>
      setTimeout(() => utterance?.dispatchEvent(new Event(type)));
    const next = () => {
      const [utterance] = queue;
      if (!utterance || paused) return;
      // What is empty is done at once.
      if (utterance.text === '') return end();
      const { text, lang, voice, rate } = utterance;
      spoken.push({ text, lang, voice: voice?.name, rate });
      tell(utterance, 'start');
    };
    const end = () => {
      tell(queue.shift(), 'end');
      next();
    };
    const engine = Object.assign(new EventTarget(), {
      getVoices: () => known,
      speak(utterance: Utterance) {
        queue.push(utterance);
        if (queue.length === 1) next();
      },
      cancel() {
        for (const utterance of queue) tell(utterance, 'error');
        queue = [];
      },
      pause() {
        paused = true;
      },
      resume() {
        paused = false;
      },
    });
    Object.defineProperties(engine, {
      speaking: { get: () => queue.length > 0 },
      pending: { get: () => queue.length > 1 },
      paused: { get: () => paused },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.speech = { spoken, finish: end, isSilent: () => queue.length === 0 };
    addEventListener('load', () => {
      known = given.map((voice) => ({ localService: true, default: false, voiceURI: voice.name, ...voice }));
      engine.dispatchEvent(new Event('voiceschanged'));
    });
  }, voices);
}
