import type { Page } from '@playwright/test';
import { mainTargets } from '../states';

/** Words too faint, in the state that the page is in. */
export async function findFaintText(page: Page): Promise<string[]> {
  const { measured, faint } = await page.evaluate(() => instruments.measureContrast());
  return [
    ...(measured > 5 ? [] : [`only ${measured} words were looked at`]),
    ...faint.map(
      ({ element, text, ratio, needed }) => `contrast: ${element} “${text}” ${ratio}:1 of ${needed}:1`,
    ),
  ];
}

/** Targets too small, in the state that the page is in. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  const { measured, small } = await page.evaluate((main) => instruments.measureTargets(main), mainTargets);
  return [
    ...(measured > 2 ? [] : [`only ${measured} targets were looked at`]),
    ...small.map(
      ({ element, width, height, needed }) => `target: ${element} ${width} × ${height} px of ${needed} px`,
    ),
  ];
}

/** What makes the page scroll sideways, and words that a box cuts off. */
export async function findOverflow(page: Page): Promise<string[]> {
  return [
    ...(await page.evaluate(() => instruments.findOverflow())).map((fault) => `sideways: ${fault}`),
    ...(await page.evaluate(() => instruments.findCutWords())).map((fault) => `cut off: ${fault}`),
  ];
}
