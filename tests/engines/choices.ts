import type { Page } from './page';

/** A choice among the reader's settings, by the control that makes it. */
export const radio = (name: string, value: string) => `form.settings input[name=${name}][value="${value}"]`;

/** Has the settings be those of an earlier visit; a page of the site is open. */
export const chooseBefore = (page: Page, choices: Readonly<Record<string, string>>) =>
  page.run((all) => localStorage.setItem('taiyaku:settings', JSON.stringify(all)), choices);
