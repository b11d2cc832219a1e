import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { findAxeFaults } from '../access/run-axe';
import { expect, languages, test } from '../site';
import { formerSlug, site, slug } from './edition';

const summary = {
  ja: 'この訳のあとで、日本語の原文が改訂されています',
  en: 'The Japanese has changed since this was translated',
} as const;

async function expectAccessible(page: Page, state: string): Promise<void> {
  expect(await findAxeFaults(page), state).toEqual([]);
}

for (const language of languages) {
  test.describe(`without script, in ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test('a stale translation is there, marked, with what changed in its source', async ({ page }) => {
      await page.goto(`/${language}/${slug}/?view=facing#ai-l2`);
      const passage = page.locator('#ai-l2');
      await expect(passage.locator('[data-text][lang=en]')).toHaveAttribute('data-stale');
      await expect(passage.locator('[data-text][lang=en]')).toContainText('Some advanced models');
      await expect(passage.locator('[data-text][lang=ja]')).not.toHaveAttribute('data-stale');
      const note = passage.locator('details.stale');
      await expect(note.locator('del').first()).toBeHidden();
      await note.locator('summary', { hasText: summary[language] }).click();
      await expect(note.locator('[lang=ja]')).toBeVisible();
      // What went and what came are told apart by words too, for those who hear the text.
      await expect(note.locator('del')).toHaveText(['［削除：いくつか］']);
      await expect(note.locator('ins')).toHaveText(['［追加：一部］', '［追加：ず］']);
    });

    test('other translations bear no mark', async ({ page }) => {
      await page.goto(`/${language}/${slug}/`);
      await expect(page.locator('[data-stale]')).toHaveCount(2);
      await expect(page.locator('details.stale')).toHaveCount(2);
    });

    test('the page of a passage says who has reviewed it, and when', async ({ page }) => {
      const said = async (id: string) => {
        await page.goto(`/${language}/${slug}/passages/${id}/`);
        return page.locator('section[aria-labelledby="page.translation"]').textContent();
      };
      expect(await said('title')).toContain('Ada Lovelace');
      expect(await said('title')).toContain(language === 'ja' ? '2026年12月1日' : 'December 1, 2026');
      expect(await said('ai')).toContain(language === 'ja' ? 'まだ人の手で' : 'No one has yet reviewed');
      expect(await said('crypto-l2')).toContain(language === 'ja' ? '説明の要らない' : 'is left out');
      expect(await said('ai-l2')).toContain('一部');
      expect(await said('opening')).toContain(language === 'ja' ? '記録されていません' : 'not recorded');
    });

    test('the text says how many of its passages nobody has reviewed', async ({ page }) => {
      await page.goto(`/${language}/${slug}/`);
      const about = page.locator('section[aria-labelledby="page.about"]');
      await expect(about).toContainText(language === 'ja' ? '全15段落のうち、13段落' : 'Of the 15 passages');
    });
  });

  test(`what has changed passes axe in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${language}/${slug}/?view=facing#ai-l2`);
      await page.locator('#ai-l2 details.stale summary').click();
      await expectAccessible(page, `${colorScheme} reader`);
      await page.goto(`/${language}/${formerSlug}/#closing`);
      await expect(page.locator('.moved:has(:target)')).toBeVisible();
      await expectAccessible(page, `${colorScheme} old link`);
      for (const id of ['ai-l2', 'closing', 'crypto-l2']) {
        await page.goto(`/${language}/${formerSlug}/passages/${id}/`);
        await expectAccessible(page, `${colorScheme} ${id}`);
      }
    }
  });
}

test('every page of the edition is valid HTML', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const faults: string[] = [];
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages.filter((file) => file.includes(formerSlug)).length).toBeGreaterThan(30);
  for (const file of pages) {
    const { results } = await validator.validateString(readFileSync(join(site, file), 'utf8'), file);
    for (const { messages } of results)
      for (const { line, column, ruleId, message } of messages)
        faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(faults).toEqual([]);
});

test('the record for machines says the state of each translation', async ({ request }) => {
  const { passages } = await (await request.get(`/${slug}.json`)).json();
  const translations = new Map(
    passages.flatMap(({ segments }: { segments: { id: string; translation: object }[] }) =>
      segments.map(({ id, translation }) => [id, translation]),
    ),
  );
  expect(translations.get('ai-l2')).toMatchObject({ state: 'source-newer', review: 'machine-unreviewed' });
  expect(translations.get('title')).toMatchObject({
    state: 'current',
    review: 'reviewed',
    by: 'Ada Lovelace',
  });
  expect(translations.get('crypto-l2')).toMatchObject({ review: 'different' });
});
