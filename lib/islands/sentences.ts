import { closest } from './closest';

/** Lights the sentence that is pointed at or holds the focus, and what it says in the other language, if reviewed. */
export function lightSentences(): void {
  for (const event of ['pointerover', 'focusin'] as const) {
    addEventListener(event, ({ target }) => light(target));
  }
}

let lit: HTMLElement[] = [];

function light(target: EventTarget | null): void {
  const sentence = closest(target, '[data-bead]');
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

/** The sentences of a passage, or of the page, in either language. */
export function sentencesIn(element: Element | null | undefined): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
}
