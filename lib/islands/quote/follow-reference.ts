import { findQuote } from '../../citation/quote';
import {
  fragments,
  hasQuote,
  hasReference,
  type Quote,
  type Reference,
  readReference,
  type TextPlace,
  withoutReference,
} from '../../links';
import { counterpart } from '../../model';
import { pageLanguage } from '../page-language';
import { placeOf } from '../reading-place';
import { lightPassages, lightSentences, lightWords, quench } from './light';
import { passageSelector, readText, type ShownSentence } from './read-text';

/** The fragment with which the query came: at another, what the query says of a place is about that no more. */
let followed: string | undefined;

/** Counts what was asked for, so that an answer that comes after the next question is none. */
let turn = 0;

/**
 * Shows what the address points at beyond its fragment: how far it goes, and what was quoted, if that stands there
 * still. Whatever does not is said at its passage, and nothing is lit.
 */
export function followReference(): void {
  clear();
  const { search, hash, href } = location;
  if (followed !== undefined && hash !== followed && hasReference(search)) {
    document.documentElement.removeAttribute('data-quote');
    history.replaceState(history.state, '', withoutReference(href));
  } else {
    if (hasReference(search)) followed = hash;
    document.documentElement.toggleAttribute('data-quote', hasQuote(search));
  }
  const reference = readReference(location.search, hash);
  if (reference) show(reference, ++turn);
}

function clear(): void {
  turn++;
  quench();
  for (const note of document.querySelectorAll('.quote-note')) note.remove();
}

async function show({ from, to, quote }: Reference, asked: number): Promise<void> {
  const passage = passageOf(from);
  if (!passage) return;
  const end = (to && passageOf(to)) ?? passage;
  const passages = stretch(passage, end);
  if (!document.getElementById(location.hash.slice(1))) scrollTo(passage);
  if (quote === undefined) {
    if (to && passageOf(to)) showRange(passages, from, to);
    return;
  }
  if (isRetired(from) || (to && isRetired(to))) return say(passage, 'moved');
  if (quote === 'mangled') return say(passage, 'changed');
  // Where the page is not served securely nothing can be compared; so nothing is claimed either.
  const found = crypto.subtle && (await look(passages, { from, ...(to && { to }), quote }));
  if (asked !== turn || !crypto.subtle) return;
  if (!found) return say(passage, 'changed');
  const { sentences, span } = found;
  reveal(passages, sentences[span.first]);
  lightWords(sentences, span);
  const start = sentences[span.first]?.pieces[0]?.node.parentElement;
  if (start && !isSeen(start)) scrollTo(start);
}

/** Looks in the language of the page first; then in the other, for an address made for that. */
async function look(
  passages: readonly HTMLElement[],
  place: { from: TextPlace; to?: TextPlace; quote: Quote },
) {
  const own = pageLanguage();
  for (const language of [own, counterpart(own)]) {
    const sentences = readText(passages, language);
    const span = await findQuote(place.quote, place, sentences, language);
    if (span) return { sentences, span };
  }
  return undefined;
}

/** Without a quotation a range is what its numbers say, in the language of the page. */
function showRange(passages: readonly HTMLElement[], from: TextPlace, to: TextPlace): void {
  const sentences = readText(passages, pageLanguage());
  const numbered = [from, to].map(({ segment, sentence }) =>
    sentence === undefined
      ? -1
      : sentences.findIndex((each) => each.segment === segment && each.number === sentence),
  );
  const [start, end] = numbered.sort((a, b) => a - b);
  if (start === undefined || end === undefined || start < 0) lightPassages(passages);
  else lightSentences(sentences.slice(start, end + 1));
}

function passageOf({ segment }: TextPlace): HTMLElement | null | undefined {
  return document.getElementById(fragments.segment(segment))?.closest<HTMLElement>(passageSelector);
}

/** The passages from one to another, whichever comes first. */
function stretch(one: HTMLElement, other: HTMLElement): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(passageSelector)];
  const [start = 0, end = 0] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
  return all.slice(start, end + 1);
}

/** Whether an id leads to another passage, which took the place of its own. */
function isRetired(place: TextPlace): boolean {
  const passage = passageOf(place);
  return passage ? !passage.dataset.segment?.split(' ').includes(place.segment) : false;
}

/** Opens the counterpart if that is what was quoted and it is not to be seen. */
function reveal(passages: readonly HTMLElement[], sentence: ShownSentence | undefined): void {
  const shown = sentence?.pieces[0]?.node.parentElement;
  if (shown?.checkVisibility() !== false) return;
  for (const passage of passages) {
    const box = passage.querySelector<HTMLInputElement>('.reveal input:not(:checked)');
    box?.click();
  }
}

/** Says at a passage what has become of what was quoted from it. */
function say(passage: HTMLElement, message: 'changed' | 'moved'): void {
  const note = document.createElement('p');
  note.className = 'quote-note';
  note.setAttribute('role', 'status');
  passage.prepend(note);
  scrollTo(passage);
  // A live region speaks when its text changes, not when it comes with it.
  requestAnimationFrame(() => {
    note.textContent = document.querySelector<HTMLElement>('.quote-bar')?.dataset[message] ?? '';
  });
}

function scrollTo(element: Element): void {
  const scroll = () => element.scrollIntoView({ block: 'start', behavior: 'instant' });
  scroll();
  // The browser may move to the fragment once more when the page has loaded.
  if (document.readyState !== 'complete')
    addEventListener('load', () => requestAnimationFrame(scroll), { once: true });
}

function isSeen(element: HTMLElement): boolean {
  const { top, height } = placeOf(element) ?? { top: 0, height: 0 };
  return top + height > 0 && top < innerHeight;
}
