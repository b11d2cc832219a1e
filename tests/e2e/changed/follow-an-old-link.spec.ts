import { readdirSync } from 'node:fs';
import { expect, languages, segments, test } from '../site';
import { formerSlug, site, slug } from './edition';

test.use({ javaScriptEnabled: false });

/** What became of the passages that are no more, and which passage each leads to. */
const retired = {
  closing: { to: 'closing-verdict', says: { ja: '分割され', en: 'was split' } },
  'crypto-transfer': { to: 'crypto-l3', says: { ja: '統合されました', en: 'was merged into this one' } },
  'ai-progress': { to: 'ai-l3', says: { ja: '要点は前の段落で', en: 'The passage before it says as much.' } },
} as const;

const isRetired = (id: string): id is keyof typeof retired => id in retired;
const leadsTo = (id: string) => (isRetired(id) ? retired[id].to : id);

for (const language of languages) {
  for (const of of [formerSlug, slug]) {
    test(`every link to a passage of ${of} leads to it, or to what took its place, in ${language}`, async ({
      page,
    }) => {
      for (const id of segments) {
        await page.goto('about:blank');
        await page.goto(`/${language}/${of}/#${id}`);
        const passage = page.locator(`.passage[id="${leadsTo(id)}"]`);
        await expect(passage, id).toBeInViewport();
        expect(await passage.evaluate((element) => element.matches(':has(:target), :target')), id).toBe(true);
        const line = passage.locator('.moved:has(:target) > p').first();
        await expect(line, id).toHaveCount(isRetired(id) ? 1 : 0);
        if (isRetired(id))
          await expect(passage.locator('.moved:has(:target)')).toContainText(retired[id].says[language]);
        // Nobody else is told of what does not concern them.
        await expect(page.locator('.passage .moved > p:visible')).toHaveCount(
          isRetired(id) ? await passage.locator('.moved:has(:target) > p').count() : 0,
        );
      }
    });

    test(`every passage's page of ${of} is there, in ${language}`, async ({ page, request }) => {
      for (const id of segments) {
        await page.goto(`/${language}/${of}/passages/${id}/`);
        const canonical = page.locator('link[rel=canonical]');
        await expect(canonical).toHaveAttribute(
          'href',
          new RegExp(`/${language}/${slug}/passages/${leadsTo(id)}/$`),
        );
        if (isRetired(id))
          await expect(page.locator('main > .moved').last()).toContainText(retired[id].says[language]);
        await expect(page.locator('main > .moved')).toHaveCount(
          (isRetired(id) ? 1 : 0) + (of === formerSlug ? 1 : 0),
        );
      }
      for (const path of ['map/', 'map/ai_l2/', 'map/ai_l2/crypto_l2/'])
        expect((await request.get(`/${language}/${of}/${path}`)).status(), path).toBe(200);
    });
  }

  test(`a link to a sentence leads to its passage in ${language}, though the sentence is no more`, async ({
    page,
  }) => {
    for (const [fragment, to] of [
      ['closing.2', 'closing-verdict'],
      ['crypto-transfer.1', 'crypto-l3'],
      ['ai-progress.2', 'ai-l3'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`/${language}/${formerSlug}/#${fragment}`);
      await expect(page.locator(`.passage[id="${to}"]`)).toBeInViewport();
      await expect(page.locator(`.passage[id="${to}"] .moved:has(:target) > p`).first()).toBeVisible();
    }
  });

  test(`what was split leads on to all its parts in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/${slug}/#closing`);
    const parts = page.locator('.moved:has(:target) a');
    await expect(parts).toHaveCount(2);
    await parts.last().click();
    await expect(page.locator('#closing-caveat')).toBeInViewport();
    await expect(page.locator('.passage .moved > p:visible')).toHaveCount(0);
  });

  test(`a text that was renamed says where it stands now in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/${formerSlug}/`);
    await page.locator('main > .moved a').click();
    await expect(page).toHaveURL(`/${language}/${slug}/`);
    await expect(page.locator('main > .moved')).toHaveCount(0);
  });
}

test('the files for machines are there under the old name', async ({ request }) => {
  const files = readdirSync(site).filter((name) => name.startsWith(`${slug}.`) && !/\.(gz|br)$/.test(name));
  expect(files).toContain(`${slug}.json`);
  for (const name of files) {
    const [old, now] = await Promise.all(
      [formerSlug + name.slice(slug.length), name].map(async (each) =>
        (await request.get(`/${each}`)).body(),
      ),
    );
    expect(old?.equals(now ?? Buffer.of()), name).toBe(true);
  }
  const record = await (await request.get(`/${formerSlug}.json`)).json();
  expect(record.retired.map(({ id, fate }: { id: string; fate: string }) => [id, fate])).toEqual([
    ['ai-progress', 'removed'],
    ['closing', 'split'],
    ['crypto-transfer', 'merged'],
  ]);
});
