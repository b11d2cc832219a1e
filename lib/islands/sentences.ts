import { placeBeingRead } from './reading-place';

/** Lights the sentence that is pointed at or holds the focus, and what it says in the other language, if reviewed. */
export function lightSentences(): void {
  for (const event of ['pointerover', 'focusin'] as const) {
    addEventListener(event, ({ target }) => light(target));
  }
}

let lit: HTMLElement[] = [];

function light(target: EventTarget | null): void {
  const sentence = target instanceof Element && target.closest<HTMLElement>('[data-bead]');
  const { bead, of } = sentence ? sentence.dataset : {};
  // Of merged passages each has beads of its own.
  const wanted = sentence
    ? sentencesIn(sentence.closest('.passage')).filter(
        ({ dataset }) => dataset.bead === bead && dataset.of === of,
      )
    : [];
  if (wanted[0] === lit[0]) return;
  for (const element of lit) element.removeAttribute('data-lit');
  for (const element of wanted) element.setAttribute('data-lit', '');
  lit = wanted;
}

function sentencesIn(element: Element | null | undefined): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
}

/** Moves the focus to the next sentence that has an address, or the one before. */
export function goToSentence(step: 1 | -1): void {
  const sentences = sentencesIn(document.body).filter(({ id }) => id);
  const focused = document.activeElement?.closest<HTMLElement>('[data-sentence]');
  let at = focused ? sentences.indexOf(focused) : -1;
  if (at < 0) {
    const first = sentencesIn(placeBeingRead()?.element).find(({ id }) => id);
    at = first ? sentences.indexOf(first) - (step > 0 ? 1 : 0) : -1;
  }
  const sentence = sentences[at + step];
  if (!sentence) return;
  sentence.tabIndex = -1;
  sentence.focus();
}
