import { withView } from '../links';
import { isPlainClick } from './plain-click';
import { findPlace, placeBeingRead } from './reading-place';
import { readStored, writeStored } from './stored';
import { chosenView } from './view-switch';
import { whenIdle } from './when-idle';
import { whenParsed } from './when-parsed';

/** How the place travels to the page in the other language. */
interface Passport {
  readonly path: string;
  readonly id: string;
  readonly top: number;
  readonly height: number;
  /** Whether to go on by key from there. */
  readonly focus: boolean;
  /** When it was written, in milliseconds since 1970: a navigation that failed must not move a later one. */
  readonly at: number;
}

/** How long a navigation may take, in milliseconds. */
const validity = 30_000;

const key = 'taiyaku:place';

/** The link to this page in the other language, where there is one. */
export function languageSwitch(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('a.language-switch');
}

/** Switches language without losing place or view, and has the other page ready before it is asked for. */
export function upgradeLanguageSwitch(): void {
  const link = languageSwitch();
  if (!link) return;
  const refresh = () => {
    link.href = withView(link.href.replace(/#.*/, '') + keptFragment(), chosenView());
    fetchAhead(link.href.replace(/#.*/, ''));
  };
  arrive();
  // The line to the text comes first; the other language's page is fetched when nothing else is to be done.
  whenIdle(refresh);
  addEventListener('change', () => whenIdle(refresh));
  // A page long idle may have dropped what it fetched: whoever reaches for the switch is about to need it.
  for (const intent of ['pointerenter', 'focus'] as const) link.addEventListener(intent, refresh);
  link.addEventListener('click', (event) => {
    refresh();
    if (isPlainClick(event)) depart(link, event.detail === 0);
  });
}

/** The fragment goes along only while what it names is what is being read. */
function keptFragment(): string {
  const id = placeBeingRead()?.element.id;
  return id && location.hash === `#${id}` ? location.hash : '';
}

function depart(link: HTMLAnchorElement, focus: boolean): void {
  const place = placeBeingRead();
  if (!place) return;
  const { element, top, height } = place;
  const passport: Passport = { path: link.pathname, id: element.id, top, height, focus, at: Date.now() };
  // Where storage is forbidden, the other page opens at its beginning.
  writeStored(key, passport, 'sessionStorage');
}

function arrive(): void {
  const passport = takePassport();
  if (!passport || passport.path !== location.pathname || Date.now() - passport.at > validity) return;
  const settle = () => {
    const element = document.getElementById(passport.id);
    if (element) findPlace({ ...passport, element }, 3);
    return element;
  };
  whenParsed(() => {
    const element = settle();
    if (!element || !passport.focus) return;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });
  // The browser may move to the fragment once more when the page has loaded, WebKit even after the next frame.
  const settleTwice = () => {
    settle();
    requestAnimationFrame(settle);
  };
  if (location.hash) addEventListener('load', () => requestAnimationFrame(settleTwice), { once: true });
}

function takePassport(): Passport | undefined {
  const passport = readStored<Passport>(key, 'sessionStorage');
  writeStored(key, {}, 'sessionStorage');
  return passport.id ? (passport as Passport) : undefined;
}

let fetched = '';

/**
 * Fetches a page ahead, for engines without speculation rules (`lib/publish/speculation-rules.ts`). A
 * `<link rel="prefetch">` would be refused by the policy in Gecko, which counts it under `default-src`, and is unknown
 * to WebKit.
 */
function fetchAhead(address: string): void {
  if (fetched === address) return;
  fetched = address;
  // Only what has been read to its end is stored. Without a line there is nothing to be had.
  fetch(address, { priority: 'low' })
    .then((response) => response.text())
    .catch(() => {});
}
