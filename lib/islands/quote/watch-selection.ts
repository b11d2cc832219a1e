import { citePassage } from '../../citation/cite-passage';
import { placeName, withReference, withView } from '../../links';
import { pageLanguage } from '../page-language';
import { placeBeingRead } from '../reading-place';
import { chosenView } from '../view-switch';
import { rangeOf } from './light';
import { quoteBar } from './quote-bar';
import { type Quotation, readSelection } from './read-selection';
import { passageSelector, readText } from './read-text';

/** How long a selection has to stand before the bar comes, in milliseconds: it is not to follow a moving hand. */
const patience = 250;

let isWatching = false;
let timer = 0;
/** What the reader has closed the bar on, which is not offered again by itself. */
let declined: string | undefined;

export function watchSelection(): void {
  if (isWatching) return;
  isWatching = true;
  const bar = quoteBar();
  const soon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // While a button is down, words are still being selected.
      if (!document.documentElement.matches(':active')) offer();
    }, patience);
  };
  document.addEventListener('selectionchange', () => {
    if (bar?.isInUse()) return;
    soon();
  });
  for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, soon);
  bar?.whenClosed(() => {
    declined = bar.shown();
  });
  soon();
}

/** Shows the bar for what is selected, or hides it where that is nothing. */
async function offer(isAsked = false): Promise<boolean> {
  const bar = quoteBar();
  const selection = getSelection();
  const quotation = await readSelection(selection);
  if (!bar || !selection) return false;
  if (!quotation) {
    bar.hide();
    declined = undefined;
    return false;
  }
  const offered = prepare(quotation, bar.dataset);
  if (!isAsked && offered.address === declined) return false;
  if (bar.shown() !== offered.address) bar.show(selection.getRangeAt(0), offered);
  declined = undefined;
  return true;
}

/** What the bar copies: a link in the view chosen, and citations by an address that is the same in every view. */
function prepare({ reference, language, words }: Quotation, dataset: DOMStringMap) {
  const page = new URL((language === 'ja' ? dataset.readerJa : dataset.readerEn) ?? '', location.href).href;
  const address = withReference(page, reference);
  const { from, to } = reference;
  return {
    address,
    link: withReference(withView(page, chosenView()), reference),
    ...citePassage({
      essay: dataset.essay ?? '',
      passage: [from, ...(to ? [to] : [])].map(placeName).join('--'),
      quotation: words,
      language,
      title: { ja: dataset.titleJa ?? '', en: dataset.titleEn ?? '' },
      edition: dataset.edition ?? '',
      address,
    }),
  };
}

/** By key: what is selected, else the sentence that holds the focus, else the passage at hand. */
export async function quoteHere(): Promise<void> {
  watchSelection();
  if (!(await offer(true))) {
    selectAtHand();
    if (!(await offer(true))) return;
  }
  quoteBar()?.focus();
}

function selectAtHand(): void {
  const focused = document.activeElement;
  const passage =
    focused?.closest<HTMLElement>(passageSelector) ??
    placeBeingRead()?.element.closest<HTMLElement>(passageSelector) ??
    document.querySelector<HTMLElement>(passageSelector);
  if (!passage) return;
  const sentences = readText([passage], pageLanguage());
  const sentence = focused?.closest('[data-sentence]');
  const wanted = sentence
    ? sentences.filter(({ pieces }) => pieces.some(({ node }) => sentence.contains(node)))
    : sentences;
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (!first || !last) return;
  const range = rangeOf(first, 0, first.text.length);
  const end = rangeOf(last, 0, last.text.length);
  range.setEnd(end.endContainer, end.endOffset);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
