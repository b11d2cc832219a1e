import { placeBeingRead } from '../reading-place';
import { sentencesIn } from '../sentences';

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
