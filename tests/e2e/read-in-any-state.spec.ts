import type { Page } from '@playwright/test';
import { findFaintText, findOverflow, findSmallTargets } from './access/find-faults';
import { loadInstruments } from './access/load-instruments';
import { findNameFaults } from './access/read-names';
import { findAxeFaults } from './access/run-axe';
import { expect, type Language, languages, settle, test } from './site';
import { giveVoices } from './speech-engine';
import {
  choose,
  isThere,
  overlays,
  type PageKind,
  pageKinds,
  showMarks,
  showTheme,
  type Theme,
  themes,
  unilingual,
  type View,
  views,
  voices,
  whileOpen,
} from './states';

/** The kinds of page apart from the reader, which has tests of its own. */
const kinds = (Object.keys(pageKinds) as PageKind[]).filter((kind) => kind !== 'reader');
// Axe takes its time, and what it looks at differs little between languages and views.
const axeAgain: readonly PageKind[] = ['library', 'passage', 'term'];
const axeViews: Readonly<Record<Language, readonly View[]>> = {
  ja: ['single', 'facing'],
  en: ['interleaved'],
};
const allThemes = Object.keys(themes) as Theme[];
// How a theme came about makes no difference to what it looks like, which the reader's views are to prove.
const looks: readonly Theme[] = ['light', 'dark', 'sepia'];

/** Faults with the state that they were found in, each told once, where it was found first. */
function collectFaults() {
  const told = new Map<string, string>();
  return {
    add(state: string, faults: readonly string[]) {
      for (const fault of faults) if (!told.has(fault)) told.set(fault, `${state}: ${fault}`);
    },
    all: () => [...told.values()],
  };
}

/** The contrast of what is to be seen, in every theme; the page is left in light. */
async function findFaintInThemes(page: Page, among: readonly Theme[] = looks): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of among) {
    await showTheme(page, theme);
    faults.push(...(await findFaintText(page)).map((fault) => `${theme}: ${fault}`));
  }
  await showTheme(page, 'light');
  return faults;
}

test.beforeEach(({ page }) => loadInstruments(page));

for (const language of languages) {
  test(`every kind of page in ${language} is legible, named and large enough to press in every theme`, async ({
    page,
  }) => {
    const faults = collectFaults();
    for (const kind of kinds) {
      if (language === 'en' && unilingual.includes(kind)) continue;
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(pageKinds[kind](language));
      faults.add(kind, await findFaintInThemes(page));
      if (language === 'ja' || axeAgain.includes(kind)) faults.add(kind, await findAxeFaults(page));
      faults.add(kind, await findNameFaults(page));
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 640 });
        faults.add(`${kind} at ${width} px`, await findSmallTargets(page));
        faults.add(`${kind} at ${width} px`, await findOverflow(page));
      }
    }
    expect(faults.all()).toEqual([]);
  });

  test(`every view of the reader in ${language}, and what is marked in it, is legible and large enough to press`, async ({
    page,
  }) => {
    const faults = collectFaults();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(pageKinds.reader(language));
      for (const view of views) {
        const state = `${view} at ${width} px`;
        await page.locator(`input[name=view][value=${view}]`).check();
        await settle(page);
        faults.add(state, await findSmallTargets(page));
        faults.add(state, await findOverflow(page));
        if (width === 320) continue;
        faults.add(state, await findFaintInThemes(page, view === 'single' ? allThemes : looks));
        faults.add(state, await findNameFaults(page));
        if (axeViews[language].includes(view)) faults.add(state, await findAxeFaults(page));
      }
    }
    await page.goto(`${pageKinds.reader(language)}#crypto-l2`);
    await showMarks(page, language);
    faults.add('marked', await findFaintInThemes(page));
    if (language === 'en') faults.add('marked', await findAxeFaults(page, 'article'));
    await page.goto(pageKinds.reader(language));
    for (const [name, value] of [
      ['furigana', 'all'],
      ['writing', 'vertical'],
    ] as const) {
      // Only a text that is read in Japanese first is set vertically.
      if (name === 'writing' && language === 'en') continue;
      if (!(await choose(page, name, value))) continue;
      if (name === 'furigana') await expect(page.locator('rt:visible').first()).toBeVisible();
      const state = `${name} ${value}`;
      faults.add(state, await findFaintInThemes(page));
      faults.add(state, await findSmallTargets(page));
      faults.add(state, await findNameFaults(page));
    }
    expect(faults.all()).toEqual([]);
  });

  test(`whatever opens over a page in ${language} is legible, named and large enough to press`, async ({
    page,
  }) => {
    await giveVoices(page, voices);
    const faults = collectFaults();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 640 });
      for (const kind of ['reader', 'library', 'glossary'] as const) {
        await page.goto(pageKinds[kind](language));
        for (const overlay of overlays.filter(({ pages }) => pages.includes(kind))) {
          if (!(await isThere(page, overlay))) continue;
          await whileOpen(page, language, overlay, async () => {
            const state = `${overlay.name} on ${kind} at ${width} px`;
            faults.add(state, await findSmallTargets(page));
            faults.add(state, await findOverflow(page));
            if (width === 320) return;
            faults.add(state, await findFaintInThemes(page));
            faults.add(state, await findNameFaults(page));
            faults.add(state, await findAxeFaults(page, overlay.part));
          });
        }
      }
    }
    expect(faults.all()).toEqual([]);
  });
}
