import { type Localized, languages } from '../../model';
import type { AloudChoices } from '../reading-aloud';
import type { Voice } from './choose-voice';
import type { SpokenChoice } from './plan-sentences';

/** What is chosen in the bar. */
export type Chosen = Omit<AloudChoices, 'isHere'>;

export type Command = 'previous' | 'toggle' | 'next' | 'stop';

export interface AloudBar {
  /** Whether something is being read: speaking, paused, or nothing at all. */
  show(state: 'speaking' | 'paused' | 'closed'): void;
  /** Offers the languages and voices that there are, with the choices made. */
  offer(voices: Localized<readonly Voice[]>, choices: Chosen): void;
  /** How far below the window's top the bar covers what stands under it. */
  foot(): number;
}

/** The bar that the page holds, wired to what its buttons and choices ask for. */
export function wireBar(
  bar: HTMLElement,
  button: HTMLElement,
  whenAsked: (command: Command) => void,
  whenChosen: (choices: Chosen) => void,
): AloudBar {
  const toggle = bar.querySelector<HTMLElement>('[data-command=toggle]');
  const more = bar.querySelector<HTMLElement>('[aria-expanded]');
  const options = bar.querySelector<HTMLElement>('.aloud-options');
  const select = (name: string) => bar.querySelector<HTMLSelectElement>(`select[name="aloud-${name}"]`);

  bar.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button') : null;
    if (pressed && pressed === more && options) {
      options.hidden = !options.hidden;
      more.setAttribute('aria-expanded', String(!options.hidden));
    } else if (pressed) whenAsked(pressed.dataset.command as Command);
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    whenAsked('stop');
  });
  bar.addEventListener('change', (event) => {
    // Nothing of the page's own is chosen here.
    event.stopPropagation();
    const [ja, en] = languages.map((language) => select(language)?.value);
    whenChosen({
      language: (select('language')?.value ?? 'ja') as SpokenChoice,
      rate: Number(select('rate')?.value ?? 1),
      voices: { ...(ja && { ja }), ...(en && { en }) },
    });
  });

  return {
    show(state) {
      const isOpen = state !== 'closed';
      const hadFocus = bar.contains(document.activeElement);
      // By key one goes on in the bar; with a pointer the page keeps the focus.
      const goesIn = isOpen && bar.hidden && document.activeElement === button;
      bar.hidden = !isOpen;
      bar.toggleAttribute('data-speaking', state === 'speaking');
      button.setAttribute('aria-pressed', String(isOpen));
      toggle?.setAttribute('aria-label', toggle.dataset[state === 'speaking' ? 'pause' : 'play'] ?? '');
      if (goesIn) toggle?.focus({ preventScroll: true });
      if (!isOpen && hadFocus) button.focus({ preventScroll: true });
    },
    offer(voices, choices) {
      const isOffered: Record<SpokenChoice, boolean> = {
        ja: voices.ja.length > 0,
        en: voices.en.length > 0,
        both: voices.ja.length > 0 && voices.en.length > 0,
      };
      const [language, rate] = [select('language'), select('rate')];
      if (language) {
        for (const option of language.options)
          option.hidden = option.disabled = !isOffered[option.value as SpokenChoice];
        language.value = choices.language;
        const label = language.closest('label');
        if (label) label.hidden = !isOffered.both;
      }
      if (rate) rate.value = String(choices.rate);
      for (const each of languages) fillVoices(select(each), voices[each], choices.voices[each]);
    },
    foot: () => (bar.hidden ? innerHeight : bar.getBoundingClientRect().top),
  };
}

/** Where there is nothing to choose between, nothing is offered. */
function fillVoices(
  field: HTMLSelectElement | null,
  voices: readonly Voice[],
  chosen: string | undefined,
): void {
  if (!field) return;
  const label = field.closest('label');
  if (label) label.hidden = voices.length < 2;
  field.replaceChildren(...voices.map(({ name, voiceURI }) => new Option(name, voiceURI)));
  if (voices.some(({ voiceURI }) => voiceURI === chosen)) field.value = chosen ?? '';
}
