import { type Language, type Localized, languages } from '../../model';
import type { Mark } from '../../search/mark-matches';
import type { IndexedPassage } from '../../search/search-index';
import { adopt } from '../adopt';
import { pageLanguage } from '../page-language';
import styles from './search.css';

/** A passage with what to mark in it. */
export interface Found {
  readonly passage: IndexedPassage;
  readonly marks: Localized<readonly Mark[]>;
}

export interface Results {
  show(found: readonly Found[]): void;
  fail(): void;
  hide(): void;
}

/** How much of a long text stands before the first mark, in characters. */
const lead = 40;

/** The list below the box: arrows go through it, Enter opens, Escape closes and goes back. */
export function showResults(box: HTMLInputElement, { dataset }: HTMLAnchorElement): Results {
  const locale = pageLanguage();
  adopt(styles);
  const panel = document.createElement('div');
  panel.className = 'search-results';
  panel.hidden = true;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('ol');
  panel.append(status, list);
  box.after(panel);

  const hide = () => {
    panel.hidden = true;
  };
  const say = (words = '') => {
    status.textContent = words;
    panel.hidden = false;
  };
  const links = () => [...list.querySelectorAll('a')];
  const move = (step: number) => {
    const all: HTMLElement[] = [box, ...links()];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  for (const part of [box, panel]) {
    part.addEventListener('keydown', (event) => {
      const { key, isComposing } = event;
      if (isComposing || panel.hidden) return;
      if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
      else if (key === 'Enter' && part === box) links()[0]?.click();
      else if (key === 'Escape') {
        hide();
        box.focus();
        hide();
      } else return;
      event.preventDefault();
    });
  }
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !panel.contains(target) && target !== box) hide();
  });
  addEventListener('focusin', ({ target }) => {
    if (target instanceof Node && !panel.contains(target) && target !== box) hide();
  });
  list.addEventListener('click', hide);

  return {
    hide,
    fail: () => {
      list.replaceChildren();
      say(dataset.failed);
    },
    show(found) {
      list.replaceChildren(...found.map((each) => item(each, locale, dataset.reader ?? '')));
      say(found.length > 0 ? dataset.found?.replace('#', String(found.length)) : dataset.none);
    },
  };
}

function item({ passage, marks }: Found, locale: Language, reader: string): HTMLLIElement {
  const { essay, segment, layer, text } = passage;
  const link = document.createElement('a');
  link.href = `${reader}${essay}/#${segment}`;
  link.dataset.result = `${essay}/${segment}`;
  const label = document.createElement('b');
  label.textContent = layer[locale];
  link.append(label);
  for (const language of [...languages].sort((a) => (a === locale ? -1 : 1))) {
    const line = document.createElement('span');
    line.lang = language;
    line.append(...excerpt(text[language], marks[language]));
    link.append(line);
  }
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

/** The text from shortly before its first mark on, with what is marked. */
function excerpt(text: string, marks: readonly Mark[]): Node[] {
  const first = marks[0]?.start ?? 0;
  let from = first > 2 * lead ? first - lead : 0;
  const nodes: Node[] = from > 0 ? [new Text('…')] : [];
  for (const { start, end } of marks) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(new Text(text.slice(from, start)), mark);
    from = end;
  }
  nodes.push(new Text(text.slice(from)));
  return nodes;
}
