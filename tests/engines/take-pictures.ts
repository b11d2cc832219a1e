import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, readerAddress } from '../e2e/addresses';
import { chooseBefore } from './choices';
import type { Driver } from './driver';
import { Page } from './page';
import { serveWatched } from './watched-site';

interface Look {
  readonly name: string;
  readonly address: string;
  readonly choices?: Readonly<Record<string, string>>;
  /** What is open in the picture. */
  readonly click?: string;
}

const looks = (language: 'ja' | 'en'): readonly Look[] => [
  { name: 'reader', address: readerAddress(language) },
  {
    name: 'popover',
    address: readerAddress(language, '#cause-crypto'),
    click: `#cause-crypto [data-text][lang=${language}] a[data-term=tvl]`,
  },
  { name: 'facing', address: readerAddress(language, '?view=facing#crypto-l2') },
  { name: 'interleaved', address: readerAddress(language, '?view=interleaved#ai') },
  { name: 'settings', address: readerAddress(language, '#ai'), click: '.settings-button' },
  { name: 'furigana', address: readerAddress(language, '?view=facing#ai-l1'), choices: { furigana: 'all' } },
  ...(language === 'ja'
    ? [
        { name: 'vertical', address: readerAddress('ja', '#ai'), choices: { writing: 'vertical' } },
        {
          name: 'vertical-furigana',
          address: readerAddress('ja', '#ai'),
          choices: { writing: 'vertical', furigana: 'all' },
        },
        {
          name: 'vertical-popover',
          address: readerAddress('ja', '#crypto-l2'),
          choices: { writing: 'vertical' },
          click: '#crypto-l2 [data-text][lang=ja] a[data-term]',
        },
        {
          name: 'vertical-facing',
          address: readerAddress('ja', '?view=facing#ai'),
          choices: { writing: 'vertical' },
        },
      ]
    : []),
  { name: 'guide', address: `/${language}/guide/#table` },
  { name: 'map', address: readerAddress(language, 'map/') },
  { name: 'passage', address: readerAddress(language, 'passages/crypto-l2/') },
  { name: 'glossary', address: `/${language}/glossary/` },
];

/** Takes pictures of the reader as it looks in an engine, narrow and wide, light and dark, and puts them into `into`. */
export async function takePictures(driver: Driver, folder: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const { origin, cut } = await serveWatched(folder, true);
  const page = new Page(driver, origin, cut);
  for (const [width, theme] of [
    [320, 'light'],
    [1440, 'light'],
    [320, 'dark'],
    [1440, 'dark'],
  ] as const) {
    await driver.resize(width, width === 320 ? 640 : 900);
    for (const language of languages) {
      for (const { name, address, choices, click } of looks(language)) {
        await page.open('/');
        await chooseBefore(page, { theme, ...choices });
        await page.open(address);
        if (click) await page.click(click);
        await page.settle();
        const file = join(into, `${name}-${language}-${width}-${theme}.png`);
        writeFileSync(file, await driver.picture());
        console.log(file);
      }
    }
  }
  await driver.open('about:blank');
  await cut();
}
