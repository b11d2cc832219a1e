import { type Focus, fragments, readFocus, withFocus } from '../../links';
import { closest } from '../closest';
import { languageSwitch } from '../language-switch';

/**
 * Keeps the reader to the layer or the claim that the address asks for: its passages stay as they are, the others are
 * quieted. One can go from passage to passage meanwhile, and change the language.
 */
export function followFocus(): void {
  apply(readFocus(location.search, location.hash));
  addEventListener('hashchange', () => {
    const asked = readFocus('', location.hash);
    if (asked) apply(asked);
  });
  addEventListener('click', ({ target }) => {
    if (closest(target, '.focus-note a')) apply(undefined);
  });
}

function apply(focus: Focus | undefined): void {
  const passages = [...document.querySelectorAll<HTMLElement>('.passage')];
  const kept = passages.filter((passage) => focus && isOn(passage, focus));
  // A layer or claim that the page does not know, or no longer knows, keeps it to nothing.
  const quiet = kept.length > 0;
  for (const passage of passages) passage.toggleAttribute('data-quiet', quiet && !kept.includes(passage));
  for (const note of document.querySelectorAll<HTMLElement>('.focus-note')) {
    note.toggleAttribute('data-on', quiet && note.id === fragments.focus(focus as Focus));
  }
  const link = languageSwitch();
  if (link) link.href = withFocus(link.href, quiet ? focus : undefined);
  const isAsked = location.hash.startsWith('#focus.');
  if (isAsked) kept[0]?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const { pathname, search, hash } = location;
  const address = withFocus(pathname + search + (isAsked ? '' : hash), quiet ? focus : undefined);
  if (address !== pathname + search + hash) history.replaceState(history.state, '', address);
}

function isOn({ dataset }: HTMLElement, focus: Focus): boolean {
  const [kind, id = ''] = focus.split(/\.(.*)/s);
  return kind === 'layer'
    ? `${dataset.layer}.`.startsWith(`${id}.`)
    : (dataset.claim ?? '').split(' ').includes(id);
}
