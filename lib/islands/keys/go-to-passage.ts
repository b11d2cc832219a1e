import { placeBeingRead, placeOf } from '../reading-place';

/** The passage that holds the focus, while it is in the window, or else the one being read. */
export function currentPassage(): HTMLElement | undefined {
  const focused = placeOf(document.activeElement?.closest<HTMLElement>('.passage'));
  const isSeen = focused && focused.top < innerHeight && focused.top + focused.height > 0;
  return (isSeen ? focused : placeBeingRead())?.element;
}

/** Moves the focus to the next passage, or the one before, at the window's top. */
export function goToPassage(step: 1 | -1): void {
  const passages = [...document.getElementsByClassName('passage')] as HTMLElement[];
  const from = passages.indexOf(currentPassage() ?? document.body);
  // Below the text, the next passage up is the last.
  const passage = passages[from < 0 && step < 0 ? passages.length - 1 : from + step];
  if (!passage) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'start', behavior: 'instant' });
}
