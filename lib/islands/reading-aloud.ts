/** What the script that reads aloud offers, which is loaded when it is first asked for. */
export interface AloudModule {
  /** Begins to read from where the reader is; pauses, and goes on. */
  toggleAloud(button: HTMLElement): void;
}

/** Offers to read aloud where the device has a voice of its own for either language, and loads nothing before that. */
export function upgradeAloud(): void {
  const button = aloudButton();
  const engine = window.speechSynthesis as SpeechSynthesis | undefined;
  if (!button || !engine) return;
  const offer = () => {
    button.hidden = !engine
      .getVoices()
      .some(({ lang, localService }) => localService && /^(ja|en)/i.test(lang));
  };
  engine.addEventListener('voiceschanged', offer);
  offer();
  let loading: Promise<AloudModule> | undefined;
  button.addEventListener('click', () => {
    // WebKit lets a page speak once it has spoken at somebody's wish, which does not wait for the script.
    if (!loading) engine.speak(new SpeechSynthesisUtterance(''));
    loading ??= import(button.dataset.module ?? '');
    loading.then(
      ({ toggleAloud }) => toggleAloud(button),
      () => {
        loading = undefined;
      },
    );
  });
}

/** By key. */
export function readAloud(): void {
  const button = aloudButton();
  if (!button?.hidden) button?.click();
}

function aloudButton(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>('.aloud-button');
}
