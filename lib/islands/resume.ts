import { placeBeingRead } from './reading-place';
import { readStored, writeStored } from './stored';
import { whenParsed } from './when-parsed';

/** Where readers stopped, by essay: the passage, which is the same in either language. */
type Stops = Readonly<Record<string, string>>;

const key = 'taiyaku:stops';

/** How many letters of the passage tell which it is, at most; no English word is cut. */
const excerpt = 32;

/**
 * Remembers the passage at which the reader stopped, and offers it on the next visit to whoever comes to the
 * beginning, without a fragment and not by a change of language; in the library as well. Whoever has read to the end is
 * offered nothing.
 */
export function offerToResume(): void {
  whenParsed(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-stop]')) {
      link.hash = readStored<Stops>(key)[link.dataset.stop ?? ''] ?? '';
      link.hidden = !link.hash;
    }
    const offer = document.querySelector<HTMLElement>('.resume');
    const passages = [...document.querySelectorAll<HTMLElement>('.passage')];
    const link = offer?.querySelector('a');
    const essay = offer?.dataset.essay;
    if (!offer || !link || !essay) return;
    const stop = document.getElementById(readStored<Stops>(key)[essay] ?? '');
    // The first passages are in the window anyway.
    if (stop && !location.hash && scrollY < 1 && passages.indexOf(stop) > 2) {
      link.hash = stop.id;
      const text = stop.querySelector('[data-text]')?.textContent ?? '';
      link.lastElementChild?.append(
        text.length > excerpt ? `${text.slice(0, excerpt).replace(/\s\w*$/, '')}…` : text,
      );
      offer.hidden = false;
      offer.addEventListener('click', () => {
        offer.hidden = true;
      });
      // Not under an open dialog. A selector that asked for one would have the whole page looked at whenever one opens.
      for (const dialog of document.querySelectorAll<HTMLElement>('.dialog')) {
        dialog.addEventListener('toggle', ({ newState }) => {
          offer.toggleAttribute('data-held', newState === 'open');
        });
      }
    }
    let hasMoved = false;
    addEventListener(
      'scroll',
      () => {
        hasMoved = true;
      },
      { once: true, capture: true },
    );
    addEventListener('visibilitychange', () => {
      const place = placeBeingRead();
      // Nobody who only looked in loses the place for it.
      if (!hasMoved || !place) return;
      const isText = place.element.matches('.passage') && place.element !== passages.at(-1);
      writeStored(key, { ...readStored<Stops>(key), [essay]: isText ? place.element.id : '' });
    });
  });
}
