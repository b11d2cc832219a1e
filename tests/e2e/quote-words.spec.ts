import type { Page } from '@playwright/test';
import { findAxeFaults } from './access/run-axe';
import {
  expect,
  type Language,
  languages,
  openPassage,
  other,
  readerAddress,
  settle,
  slug,
  test,
  topOf,
  widths,
} from './site';

const bar = (page: Page) => page.getByRole('toolbar', { name: /Quote|引用/ });
const button = (page: Page, what: string) => page.locator(`.quote-bar [data-copy=${what}]`);
const note = (page: Page) => page.locator('.quote-note');

/** Words of `crypto-l2`'s second sentence, and what the English and the Japanese call them. */
const words = { ja: '流動性の分散とエコシステム', en: 'fragmented liquidity and a shortage' } as const;

/** Selects words within the text of a passage, as a pointer or caret would. */
async function select(page: Page, from: string, to = from, within = '.passage'): Promise<void> {
  await page.evaluate(
    ([first = '', last = '', scope = '']) => {
      const find = (text: string, isEnd: boolean): [Node, number] => {
        for (const element of document.querySelectorAll(`${scope} :is([data-text], .bead > div)`)) {
          const at = element.textContent?.indexOf(text) ?? -1;
          if (at < 0) continue;
          let rest = at + (isEnd ? text.length : 0);
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { length } = walker.currentNode as Text;
            if (rest < length || (isEnd && rest === length)) return [walker.currentNode, rest];
            rest -= length;
          }
        }
        throw new Error(`There is no ${text}`);
      };
      const [start, end] = [find(first, false), find(last, true)];
      getSelection()?.setBaseAndExtent(...start, ...end);
    },
    [from, to, within],
  );
}

async function copy(page: Page, what: string): Promise<string> {
  await expect(bar(page)).toBeVisible();
  await button(page, what).click();
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('.status')).not.toBeEmpty();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The words that are lit, and the sentences that are lit as a whole or hold the words. */
function lit(page: Page) {
  return page.evaluate(() => ({
    words: [...(CSS.highlights.get('quoted') ?? [])].map((range) => range.toString()).join(''),
    sentences: [...document.querySelectorAll('[data-quoted]')].map(
      (element) => `${element.closest('.passage')?.id}.${element.getAttribute('data-sentence')}`,
    ),
    colours: [...document.querySelectorAll('.passage, [data-sentence]')].filter(
      (element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)',
    ).length,
  }));
}

const nothing = { words: '', sentences: [], colours: 0 };

/** What axe finds in the page and, while it is open, in the bar, which may cover some of a control beside the text. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = await findAxeFaults(page, undefined, ['target-size']);
  return (await bar(page).isVisible()) ? [...faults, ...(await findAxeFaults(page, '.quote-bar'))] : faults;
}

/** Makes the reading page that of another edition. */
async function publish(page: Page, language: Language, edit: (html: string) => string): Promise<void> {
  await page.route(new RegExp(`/${language}/${slug}/(\\?|$)`), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const edited = edit(html);
    if (edited === html) throw new Error('The edit changes nothing');
    await route.fulfill({ response, body: edited });
  });
}

/** A link to `words`, made as a reader makes it, on a page that is then left. */
async function linkToWords(page: Page, language: Language, text: string = words[language]): Promise<string> {
  await openPassage(page, language, 'crypto-l2');
  await select(page, text);
  const link = await copy(page, 'link');
  await page.goto('about:blank');
  return link;
}

test.beforeEach(async ({ context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(baseURL ?? '').origin,
  });
});

test('the number of a note is no part of what is quoted', async ({ page }) => {
  const text = 'can be linked to';
  await page.goto('/en/guide/#link');
  await select(page, text);
  const link = await copy(page, 'link');
  await page.goto('about:blank');
  // A note before it has come, so that this one has another number.
  await page.route(/\/en\/guide\/(\?|$)/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const edited = html.replace(/(id="ref\.note-sentence">)2</, '$19<');
    if (edited === html) throw new Error('The edit changes nothing');
    await route.fulfill({ response, body: edited });
  });
  await page.goto(link);
  await expect.poll(async () => (await lit(page)).words).toBe(text);
});

for (const language of languages) {
  test(`in ${language} words that are selected can be linked to, and the link lights them and nothing else`, async ({
    page,
  }) => {
    const link = await linkToWords(page, language);
    expect(link).toMatch(
      new RegExp(`/${language}/${slug}/\\?quote=[0-9a-f]{16}\\.\\d+\\.\\d+-\\d+#crypto-l2\\.2$`),
    );
    await page.goto(link);
    await expect
      .poll(() => lit(page))
      .toEqual({ words: words[language], sentences: ['crypto-l2.2'], colours: 0 });
    await expect(page.locator('[id="crypto-l2.2"]')).toBeInViewport();
    await expect(note(page)).toHaveCount(0);
    // It is about this place alone.
    await page
      .locator('.contents a[href="#cause"]')
      .first()
      .evaluate((anchor: HTMLElement) => anchor.click());
    await expect.poll(async () => (await lit(page)).words).toBe('');
    await expect(page).toHaveURL(readerAddress(language, '#cause'));
    await page.goBack();
    await expect.poll(async () => (await lit(page)).words).toBe(words[language]);
  });

  test(`in ${language} the quotation is copied with its counterpart, in every format`, async ({
    page,
    baseURL,
  }) => {
    await openPassage(page, language, 'crypto-l2');
    await select(page, words[language]);
    const link = await copy(page, 'link');
    const counterpart = (await page
      .locator(`#crypto-l2 [lang=${other(language)}] [data-sentence="2"]`)
      .textContent()) as string;
    for (const format of ['text', 'markdown', 'bibtex', 'csl']) {
      await page.keyboard.press('q');
      const copied = await copy(page, format);
      const read =
        format === 'csl'
          ? JSON.stringify(JSON.parse(copied)[0]).replace('[[2026,11,23]]', '2026-11-23')
          : copied;
      for (const part of [words[language], counterpart, `${slug}`, 'crypto-l2.2', link])
        expect(read, format).toContain(part);
      expect(read, format).toContain('2026-11-23');
      await expect(page.locator('.status')).toContainText(
        await button(page, format).evaluate((element) => element.textContent ?? ''),
      );
    }
    expect(link.startsWith(baseURL ?? '')).toBe(true);
  });

  test(`a quotation in ${language} is found on the page in the other language, and shown there`, async ({
    page,
  }) => {
    const link = await linkToWords(page, language);
    await page.goto(link.replace(`/${language}/`, `/${other(language)}/`));
    await expect.poll(async () => (await lit(page)).words).toBe(words[language]);
    await expect(page.locator(`#crypto-l2 [data-text][lang=${language}]`)).toBeVisible();
    expect((await lit(page)).sentences).toEqual(['crypto-l2.2']);
  });

  test(`the counterpart beside a text in ${language} can be quoted as well, by a link to its own page`, async ({
    page,
  }) => {
    await openPassage(page, language, 'crypto-l2', '?view=facing');
    await select(page, words[other(language)]);
    const link = await copy(page, 'link');
    expect(link).toContain(`/${other(language)}/${slug}/?view=facing&quote=`);
    await page.goto(link);
    await expect.poll(async () => (await lit(page)).words).toBe(words[other(language)]);
  });
}

test('a quotation across passages is a range, and is lit from its first word to its last', async ({
  page,
}) => {
  await openPassage(page, 'en', 'crypto-l2');
  await select(page, 'the move also', 'emerged to solve');
  const link = await copy(page, 'link');
  expect(link).toMatch(/\?to=crypto-l3\.1&quote=[^#]*#crypto-l2\.2$/);
  await page.keyboard.press('q');
  const text = await copy(page, 'text');
  expect(text).toMatch(
    /^“the move also caused [^“”]*ecosystem\.\nL3 vertical application chains emerged to solve”\n「しかし、/,
  );
  expect(text).toContain('crypto-l2.2--crypto-l3.1');
  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(async () => (await lit(page)).words).toMatch(/^the move also.*emerged to solve$/);
  expect((await lit(page)).sentences).toEqual(['crypto-l2.2', 'crypto-l3.1']);
});

test('a whole sentence is lit as a whole', async ({ page }) => {
  const sentence = '各層は、問題をある領域から別の領域に移転しているように見え、';
  await openPassage(page, 'ja', 'crypto-transfer');
  await select(page, sentence, '印象を与えます。');
  const link = await copy(page, 'link');
  await page.goto('about:blank');
  await page.goto(link);
  await expect.poll(() => lit(page)).toEqual({ words: '', sentences: ['crypto-transfer.2'], colours: 1 });
});

const editions: readonly { what: string; edit: (html: string) => string; stands: boolean }[] = [
  {
    what: 'a word was changed',
    edit: (html) => html.replaceAll('ガス料金</a>が低下し', 'ガス料金</a>が上昇し'),
    stands: false,
  },
  {
    what: 'a comma was taken out',
    edit: (html) => html.replaceAll('しかし、<a data-term="gas-fee"', 'しかし<a data-term="gas-fee"'),
    stands: false,
  },
  {
    what: 'its sentence is gone',
    edit: (html) => html.replace(/<span id="crypto-l2\.2".*?<\/span>/, ''),
    stands: false,
  },
  {
    what: 'its sentence went to another passage',
    edit: (html) => {
      const [sentence = ''] = /<span id="crypto-l2\.2".*?<\/span>/.exec(html) ?? [];
      return html
        .replace(sentence, '')
        .replace('<span id="crypto-l3.1"', `${sentence.replaceAll('crypto-l2.2', 'crypto-l3.0')}$&`);
    },
    stands: false,
  },
  {
    what: 'a sentence was put before it',
    edit: (html) =>
      html.replace(
        '<span id="crypto-l2.2" data-sentence="2"',
        '<span id="crypto-l2.2" data-sentence="2">これは予想されていた。</span><span id="crypto-l2.3" data-sentence="3"',
      ),
    stands: true,
  },
  {
    what: 'the sentence before it was taken out',
    edit: (html) =>
      html
        .replace(/<span id="crypto-l2\.1".*?<\/span>/, '')
        .replace('id="crypto-l2.2" data-sentence="2"', 'id="crypto-l2.1" data-sentence="1"'),
    stands: true,
  },
  {
    what: 'ruby and emphasis were added',
    edit: (html) =>
      html.replace('全体の<a', '<em><ruby>全体<rp>(</rp><rt>ぜんたい</rt><rp>)</rp></ruby></em>の<a'),
    stands: true,
  },
];

for (const { what, edit, stands } of editions) {
  test(`after an edition in which ${what}, an old link ${stands ? 'still lights the words' : 'says so and lights nothing'}`, async ({
    page,
  }) => {
    const link = await linkToWords(page, 'ja');
    await publish(page, 'ja', edit);
    await page.goto(link);
    await expect(page.locator('#crypto-l2')).toBeInViewport();
    if (stands) {
      await expect.poll(async () => (await lit(page)).words).toBe(words.ja);
      expect((await lit(page)).colours).toBe(0);
      await expect(note(page)).toHaveCount(0);
    } else {
      await expect(page.locator('#crypto-l2').getByRole('status')).toContainText('書き換えられた');
      await expect(note(page)).toBeInViewport();
      expect(await lit(page)).toEqual(nothing);
    }
  });
}

test('the link to a passage that was retired leads to its successor and says so', async ({ page }) => {
  const link = await linkToWords(page, 'ja');
  await publish(page, 'ja', (html) =>
    html
      .replaceAll(/id="crypto-l2(\.\d)?"/g, 'id="crypto-scaling$1"')
      .replace(
        /data-segment="crypto-l2"([^>]*)>/,
        'data-segment="crypto-scaling"$1><span id="crypto-l2" class="former"></span>',
      ),
  );
  await page.goto(link);
  await expect(page.locator('#crypto-scaling').getByRole('status')).toContainText(
    '統合されたか、置き換えられました',
  );
  await expect(page.locator('#crypto-scaling')).toBeInViewport();
  expect(await lit(page)).toEqual(nothing);
});

test('no address, however mangled, lights anything or breaks the page', async ({ page }) => {
  const addresses = [
    '?quote=#ai-l2.2',
    '?quote=__proto__#ai-l2.2',
    '?quote=0123456789abcdef.72#ai-l2.2',
    '?quote=0123456789abcdef.9999999.1-2#ai-l2.999999',
    '?quote=0123456789abcdef.72&to=__proto__#ai-l2.2',
    '?quote=0123456789abcdef.72&to=nowhere.3#ai-l2.1',
    '?quote=0123456789abcdef.72&to=ai-l1#ai-l2.1',
    '?quote=%00%ff#ai-l2.2',
    '?quote=<script>#ai-l2.2',
  ];
  for (const address of addresses) {
    await page.goto('about:blank');
    await page.goto(readerAddress('en', address));
    await expect(page.locator('#ai-l2').getByRole('status'), address).toContainText('edited since');
    expect(await lit(page), address).toEqual(nothing);
    await expect(page.locator('#ai-l2')).toBeInViewport();
  }
  for (const fragment of ['', '#__proto__', '#constructor.1', '#nowhere.2', '#nowhere', '#page.main', '#%']) {
    await page.goto('about:blank');
    await page.goto(readerAddress('en', `?quote=0123456789abcdef.72&to=ai-l3${fragment}`), {
      waitUntil: 'networkidle',
    });
    expect(await lit(page), fragment).toEqual(nothing);
    await expect(note(page)).toHaveCount(0);
  }
});

test('?to= marks a range of passages or sentences, and the number of a sentence that is gone leads to its passage', async ({
  page,
}) => {
  await page.goto(readerAddress('ja', '?to=ai-l3#ai-l1'));
  await expect(page.locator('.passage[data-quoted]')).toHaveCount(3);
  expect((await lit(page)).sentences.map((name) => name.split('.')[0])).toEqual(['ai-l1', 'ai-l2', 'ai-l3']);
  await page.goto('about:blank');
  await page.goto(readerAddress('ja', '?to=ai-l3.1#ai-l2.2'));
  await expect.poll(async () => (await lit(page)).sentences).toEqual(['ai-l2.2', 'ai-l3.1']);
  await page.goto('about:blank');
  await page.goto(readerAddress('ja', '?to=nowhere#ai-l2.2'), { waitUntil: 'networkidle' });
  expect((await lit(page)).sentences).toEqual([]);
  await page.goto('about:blank');
  await page.goto(readerAddress('ja', '#cause-crypto.9'));
  await expect(page.locator('#cause-crypto')).toBeInViewport();
});

test('nothing of this is loaded before it is used, and the bar comes to passages alone', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(readerAddress('en'), { waitUntil: 'networkidle' });
  for (const elsewhere of ['.layer-table', '.term-notes', '.site-header', '.claim-list']) {
    await page
      .locator(elsewhere)
      .first()
      .evaluate((element) => getSelection()?.selectAllChildren(element));
    await settle(page);
  }
  await page.keyboard.press('Control+a');
  await page.waitForTimeout(500);
  expect(loaded.filter((path) => path.includes('quote'))).toEqual([]);
  await select(page, words.en);
  await expect(bar(page)).toBeVisible();
  expect(loaded.filter((path) => path.includes('quote'))).toHaveLength(1);
  for (const elsewhere of ['.layer-table', '.term-notes']) {
    await page
      .locator(elsewhere)
      .first()
      .evaluate((element) => getSelection()?.selectAllChildren(element));
    await expect(bar(page)).toBeHidden();
  }
  await page.goto('/en/glossary/tvl/', { waitUntil: 'networkidle' });
  await page.locator('main').evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('q');
  await settle(page);
  await expect(page.locator('.quote-bar')).toHaveCount(0);
});

test('a pointer that selects opens the bar when it is lifted, below the words, and elsewhere closes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await openPassage(page, 'en', 'crypto-l2');
  const box = await page.locator('#crypto-l2 [lang=en] p').boundingBox();
  if (!box) throw new Error('There is no text');
  await page.mouse.move(box.x + 40, box.y + 75);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 75, { steps: 4 });
  await page.waitForTimeout(400);
  await expect(bar(page)).toBeHidden();
  await page.mouse.up();
  await expect(bar(page)).toBeVisible();
  const bottom = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0);
  const place = await bar(page).boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual(bottom);
  expect(place?.y).toBeLessThan(bottom + 24);
  await page.mouse.click(box.x + 300, box.y + 20);
  await expect(bar(page)).toBeHidden();
});

test('by key: q opens the bar with the focus, arrows go through it, Escape gives back focus and selection', async ({
  page,
}) => {
  await openPassage(page, 'en', 'ai-l2');
  await select(page, 'code debugging');
  await page.keyboard.press('q');
  await expect(button(page, 'link')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(button(page, 'text')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'markdown')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('code debugging');
  await page.waitForTimeout(400);
  await expect(bar(page)).toBeHidden();
  // The sentence that holds the focus, where nothing is selected.
  await page.evaluate(() => getSelection()?.empty());
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await expect(page.locator('[id="ai-l2.2"]')).toBeFocused();
  await page.keyboard.press('q');
  await expect(button(page, 'link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\?quote=[0-9a-f]{16}\.\d+#ai-l2\.2$/,
  );
  await expect(page.locator('[id="ai-l2.2"]')).toBeFocused();
  // Without either, the passage being read.
  await page.evaluate(() => {
    getSelection()?.empty();
    (document.activeElement as HTMLElement).blur();
    document.getElementById('cause')?.scrollIntoView();
  });
  await settle(page);
  await page.keyboard.press('q');
  await expect(button(page, 'link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/\?quote=[0-9a-f]{16}\.\d+#cause\.1$/);
});

test('a passage on a page of its own can be quoted, by a link into the text', async ({ page }) => {
  await page.goto(`/ja/${slug}/passages/crypto-l2/`);
  await select(page, 'But even though', 'in the ecosystem.', '.beads');
  const link = await copy(page, 'link');
  await page.goto(`/ja/${slug}/passages/crypto-l2/`);
  await select(page, 'L1 public chains', 'But even though', '.beads');
  await expect(bar(page)).toBeVisible();
  const text = await copy(page, 'text');
  expect(text).toMatch(
    /^“L1 public chains .* solutions\. But even though”\n「L1パブリック.*引き起こしました。」\n/,
  );
  await page.goto(link);
  await expect.poll(() => lit(page)).toEqual({ words: '', sentences: ['crypto-l2.2'], colours: 1 });
  await expect(page).toHaveURL(/\/en\/.*#crypto-l2\.2$/);
});

test('what cannot be copied is given to be taken by hand', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await openPassage(page, 'en', 'ai-l2');
  await select(page, 'code debugging');
  await expect(bar(page)).toBeVisible();
  await button(page, 'markdown').click();
  const field = bar(page).getByRole('textbox', { name: 'by hand' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^> code debugging/);
  await expect(page.getByRole('status').filter({ hasText: 'refused' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
});

for (const [colorScheme, language] of [
  ['light', 'ja'],
  ['dark', 'en'],
] as const) {
  test(`in ${colorScheme} the bar and what is said of an old link are accessible, and stay inside every window`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 600 });
      await openPassage(page, language, 'crypto-l2');
      await select(page, words[language]);
      await expect(bar(page)).toBeVisible();
      const box = await bar(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const control of await bar(page).getByRole('button').all()) {
        const { width: w = 0, height: h = 0 } = (await control.boundingBox()) ?? {};
        expect(Math.min(w, h)).toBeGreaterThanOrEqual(44);
        const [name, shown] = await control.evaluate((element) => [element.ariaLabel, element.textContent]);
        expect(name?.toLowerCase()).toContain(shown?.toLowerCase());
      }
    }
    expect(await faultsOf(page)).toEqual([]);
    await page.goto('about:blank');
    await page.goto(readerAddress(language, '?quote=x#crypto-l2.2'));
    await expect(note(page)).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('in forced colours what was quoted can be told', async ({ page }) => {
  const link = await linkToWords(page, 'en');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(link);
  await expect.poll(async () => (await lit(page)).words).not.toBe('');
  const underline = await page.evaluate(() => {
    const element = document.querySelector('[data-quoted]');
    return element && getComputedStyle(element, '::highlight(quoted)').textDecorationLine;
  });
  expect(underline).toBe('underline');
});

test('on paper there is nothing of it', async ({ page }) => {
  await page.goto(readerAddress('en', '?quote=x#crypto-l2.2'));
  await expect(note(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(note(page)).toBeHidden();
  await expect(page.locator('#crypto-l2 [data-text][lang=en]')).toBeVisible();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } });

  test('the bar stands at the foot of the window, out of the way of the system’s own', async ({ page }) => {
    await openPassage(page, 'ja', 'crypto-l2');
    await select(page, words.ja);
    await expect(bar(page)).toBeVisible();
    const { y = 0, height = 0 } = (await bar(page).boundingBox()) ?? {};
    expect(700 - (y + height)).toBeLessThan(24);
    const selected = await page.evaluate(
      () => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0,
    );
    expect(selected).toBeLessThan(y);
    await button(page, 'text').tap();
    await expect(page.getByRole('status').filter({ hasText: '引用をコピーしました' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`「${words.ja}」`);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a link to a quotation leads to its place, and claims nothing about what stands there', async ({
    page,
  }) => {
    await page.goto(readerAddress('en', '?to=ai-l3.1&quote=0123456789abcdef.72#ai-l2.2'));
    const sentence = page.locator('[id="ai-l2.2"]');
    await expect(sentence).toBeInViewport();
    await expect(sentence).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await expect(page.locator('#ai-l2')).not.toHaveCSS('box-shadow', 'none');
    await expect(page.locator('.quote-bar')).toBeHidden();
    expect(await topOf(page, '#ai-l2')).toBeLessThan(100);
  });
});
