import type { Page } from '@playwright/test';
import type { PageKind } from './addresses';
import { expect, type Language, settle } from './site';

export { type PageKind, pageKinds, unilingual } from './addresses';

export const views = ['single', 'facing', 'interleaved'] as const;
export type View = (typeof views)[number];

/** What has to have room for a thumb (WCAG 2.2, 2.5.5); every other target has 24 px. */
export const mainTargets = [
  '.brand',
  '.site-pages a',
  'input[name=view]',
  '.language-switch',
  '.help-button',
  '.settings-button',
  '.door',
  '.contents-toggle input',
  '[popover] button',
  '[data-gloss] a',
  '.aloud button',
].join(', ');

/**
 * What the tests know of and the site does not have yet. A state that is named here is passed over as long as its
 * control is absent, and looked at as soon as it is there; every other state must be there.
 */
export const awaited: ReadonlySet<string> = new Set();

/** How a theme comes about: by the system's wish, or by the reader's choice against it. */
export const themes = {
  light: { colorScheme: 'light', chosen: undefined },
  dark: { colorScheme: 'dark', chosen: undefined },
  'light by choice': { colorScheme: 'dark', chosen: 'light' },
  'dark by choice': { colorScheme: 'light', chosen: 'dark' },
  sepia: { colorScheme: 'dark', chosen: 'sepia' },
} as const;

export type Theme = keyof typeof themes;

/** Puts a page that is open into a theme, as the reader's script does with what is stored. */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  const { colorScheme, chosen } = themes[theme];
  await page.emulateMedia({ colorScheme });
  await page.evaluate((name) => {
    if (name) document.documentElement.dataset.theme = name;
    else delete document.documentElement.dataset.theme;
  }, chosen);
}

/** Voices, without which nothing is offered to be read aloud. */
export const voices = [
  { name: 'Kyoko', lang: 'ja-JP' },
  { name: 'Samantha', lang: 'en-US' },
] as const;

/** What can lie open over a page. */
export interface Overlay {
  readonly name: string;
  readonly pages: readonly PageKind[];
  /** What must be there for it to be opened. */
  readonly control: string;
  /** What is open then. */
  readonly part: string;
  open(page: Page, language: Language): Promise<void>;
  close(page: Page): Promise<void>;
}

const pressEscape = (page: Page) => page.keyboard.press('Escape');

export const overlays: readonly Overlay[] = [
  {
    name: 'popover',
    pages: ['reader'],
    control: 'a[data-term]',
    part: '[data-gloss]',
    open: (page, language) =>
      page.locator(`#crypto-l2 [data-text][lang=${language}] a[data-term]`).first().click(),
    close: pressEscape,
  },
  {
    name: 'search results',
    pages: ['reader', 'library'],
    control: '.search-box',
    part: '.search-results',
    async open(page) {
      await page.locator('input.search-box').fill('rollup');
      await expect(page.locator('[data-result]').first()).toBeVisible();
    },
    async close(page) {
      await page.locator('input.search-box').fill('');
      await pressEscape(page);
      await page.locator('input.search-box').blur();
    },
  },
  {
    name: 'keyboard help',
    pages: ['reader'],
    control: '.help-button',
    part: '.keyboard',
    open: (page) => page.keyboard.press('?'),
    close: pressEscape,
  },
  {
    name: 'quote bar',
    pages: ['reader'],
    control: '.quote-bar',
    part: '.quote-bar',
    async open(page, language) {
      await page
        .locator(`#ai-l2 [data-text][lang=${language}] [data-sentence]`)
        .first()
        .evaluate((sentence) => {
          sentence.scrollIntoView({ block: 'center' });
          getSelection()?.selectAllChildren(sentence);
        });
    },
    async close(page) {
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await pressEscape(page);
    },
  },
  {
    name: 'settings',
    pages: ['reader', 'glossary'],
    control: '.settings-button',
    part: '.settings-panel',
    open: (page) => page.locator('.settings-button').click(),
    close: pressEscape,
  },
  {
    name: 'aloud',
    pages: ['reader'],
    control: '.aloud-button',
    part: '.aloud',
    open: (page) => page.locator('.aloud-button').click(),
    close: (page) => page.locator('.aloud [data-command=stop]').click(),
  },
];

/** Whether a state can be shown; throws if it cannot, and nobody awaits it any more. */
export async function isThere(
  page: Page,
  { name, control }: Pick<Overlay, 'name' | 'control'>,
): Promise<boolean> {
  if ((await page.locator(control).count()) > 0) return true;
  if (awaited.has(name)) return false;
  throw new Error(`There is no ${name}: ${control} was not found on ${page.url()}`);
}

/** Has something lie open while `task` looks at the page. */
export async function whileOpen(
  page: Page,
  language: Language,
  overlay: Overlay,
  task: () => Promise<void>,
): Promise<void> {
  await overlay.open(page, language);
  await expect(page.locator(overlay.part)).toBeVisible();
  await settle(page);
  await task();
  await overlay.close(page);
  // A pointer left over the text would have a preview open over what comes next, once the text has moved beneath it.
  await page.mouse.move(0, 0);
  await expect(page.locator(overlay.part)).toBeHidden();
}

/** Chooses in the settings; false if that is not offered, and awaited. */
export async function choose(page: Page, name: string, value: string): Promise<boolean> {
  const control = `form.settings input[name=${name}][value="${value}"]`;
  if (!(await isThere(page, { name, control }))) return false;
  // Where the panel is closed its radios are not to be seen, and follow the script alone.
  await page.locator(control).evaluate((radio: HTMLInputElement) => radio.click());
  await expect(page.locator('html')).toHaveAttribute(`data-${name}`, value);
  await settle(page);
  return true;
}

/** What a passage, a sentence or a term can be: pointed at, named by the address, quoted, put back behind others. */
export async function showMarks(page: Page, language: Language): Promise<void> {
  await page.evaluate((lang) => {
    const sentence = (passage: string, number: number) =>
      document.querySelectorAll(`#${passage} [data-text][lang=${lang}] [data-sentence]`)[number];
    document.querySelector('#ai')?.setAttribute('data-quiet', '');
    document.querySelector('#ai-l3')?.setAttribute('data-quoted', 'whole');
    sentence('ai-l2', 0)?.setAttribute('data-lit', '');
    sentence('ai-l2', 1)?.setAttribute('data-quoted', 'whole');
    document.querySelector('#cause-crypto a[data-term]')?.setAttribute('data-open', '');
    const words = document.createRange();
    const quoted = sentence('crypto-l3', 0);
    if (quoted) words.selectNodeContents(quoted);
    CSS.highlights.set('quoted', new Highlight(words));
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const box of document.querySelectorAll<HTMLInputElement>('.reveal input')) box.click();
  }, language);
  await settle(page);
}
