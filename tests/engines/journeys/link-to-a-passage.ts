import { deepEqual, ok } from 'node:assert/strict';
import { languages, readerAddress } from '../../e2e/addresses';
import { journey } from '../journey';
import type { Page } from '../page';

const quotedPassages = (page: Page) =>
  page.run(() => [...document.querySelectorAll('.passage[data-quoted]')].map(({ id }) => id));

const words = { ja: '流動性の分散とエコシステム', en: 'fragmented liquidity and a shortage' } as const;

/** Has what goes to the clipboard be seen: what is in it no page is told without asking. */
const watchClipboard = (page: Page) =>
  page.run(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      document.documentElement.dataset.copied = text;
    };
  });

const copied = (page: Page) =>
  page.until('something to be copied', () => document.documentElement.dataset.copied);

/** Selects words in the text of a passage. */
const select = (page: Page, passage: string, text: string) =>
  page.run(
    (id, wanted) => {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(
        document.getElementById(id) as HTMLElement,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const whole = nodes.map(({ data }) => data).join('');
      const find = (at: number, isEnd: boolean): [Text, number] => {
        let rest = at;
        for (const node of nodes) {
          if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
          rest -= node.length;
        }
        throw new Error(`There is no ${wanted}`);
      };
      const start = whole.indexOf(wanted);
      if (start < 0) throw new Error(`There is no ${wanted}`);
      getSelection()?.setBaseAndExtent(...find(start, false), ...find(start + wanted.length, true));
    },
    passage,
    text,
  );

export const linkToAPassage = [
  journey('a link leads to its passage, to a sentence, to a range', async (page) => {
    for (const language of languages) {
      for (const segment of ['ai-l2', 'crypto-transfer']) {
        await page.open(readerAddress(language, `#${segment}`));
        const top = await page.topOf(`#${segment}`);
        ok(top > -1 && top < 40, `#${segment} stands at ${top}`);
        await page.until(
          'the passage to be marked',
          (id) => {
            const passage = document.getElementById(id);
            return passage && getComputedStyle(passage).backgroundColor !== 'rgba(0, 0, 0, 0)';
          },
          segment,
        );
      }
      await page.open(readerAddress(language, '#crypto-l2.2'));
      await page.until('the sentence to be marked and in the window', () => {
        const sentence = document.getElementById('crypto-l2.2');
        const { top = -1, bottom = 1e9 } = sentence?.getBoundingClientRect() ?? {};
        return (
          sentence &&
          top >= 0 &&
          bottom <= innerHeight &&
          getComputedStyle(sentence).backgroundColor !== 'rgba(0, 0, 0, 0)'
        );
      });
      await page.open(readerAddress(language, '?to=crypto-l3#crypto-l2'));
      await page.until('a range to be lit', () => document.querySelector('.passage[data-quoted]'));
      deepEqual(await quotedPassages(page), ['crypto-l2', 'crypto-l3']);
      const top = await page.topOf('#crypto-l2');
      ok(top > -1 && top < 80, `the range begins at ${top}`);
    }
  }),

  journey('“Link” copies the address of its passage, in the view chosen', async (page) => {
    await page.open(readerAddress('en', '?view=interleaved'));
    await watchClipboard(page);
    await page.click('#ai-l3 a[data-permalink]');
    deepEqual(await copied(page), `${page.origin}${readerAddress('en', '?view=interleaved#ai-l3')}`);
    await page.until('it to be said', () => document.querySelector('.status')?.textContent === 'Link copied');
  }),

  journey('words are quoted, and the link to them lights them and nothing else', async (page) => {
    for (const language of languages) {
      await page.open(readerAddress(language, '#crypto-l2'));
      await watchClipboard(page);
      await select(page, 'crypto-l2', words[language]);
      await page.see('.quote-bar');
      await page.click('.quote-bar [data-copy=text]');
      await page.notSee('.quote-bar');
      ok((await copied(page)).includes(words[language]));
      await page.open(readerAddress(language, '#crypto-l2'));
      await watchClipboard(page);
      await select(page, 'crypto-l2', words[language]);
      await page.see('.quote-bar');
      await page.click('.quote-bar [data-copy=link]');
      const link = await copied(page);
      ok(link.endsWith('#crypto-l2.2'), link);
      await page.open(link.slice(page.origin.length));
      const lit = await page.until('the words to be lit', () => {
        const sentence = document.querySelector('[data-quoted]');
        if (!sentence) return undefined;
        // Without highlights in an engine the whole sentence is lit.
        const isWhole = sentence.getAttribute('data-quoted') === 'whole';
        const ranges = 'highlights' in CSS ? [...(CSS.highlights.get('quoted') ?? [])] : [];
        return {
          isWhole,
          canLightWords: 'highlights' in CSS,
          words: ranges.map(String).join(''),
          of: sentence.closest('.passage')?.id ?? '',
        };
      });
      deepEqual(lit, {
        isWhole: !lit.canLightWords,
        canLightWords: lit.canLightWords,
        words: lit.canLightWords ? words[language] : '',
        of: 'crypto-l2',
      });
    }
  }),

  journey('an address keeps the reader to a layer, and a link at a claim to that claim', async (page) => {
    await page.open(readerAddress('ja', '#focus.layer.ai.l2'));
    const keptTo = (wanted: string) =>
      page.until(
        `to be kept to #${wanted}`,
        (id) => {
          const kept = document.querySelectorAll('.passage:not([data-quiet], [id=title], [id=subtitle])');
          return kept.length === 1 && kept[0]?.id === id;
        },
        wanted,
      );
    await page.see('.focus-note');
    await keptTo('ai-l2');
    await page.open(readerAddress('en'));
    await page.click('[id="claim.problem-transfer"] .focus-link');
    await page.see('.focus-note');
    await keptTo('crypto-transfer');
    await page.click('.focus-note:is(:target, [data-on]) a');
    await page.notSee('.focus-note');
  }),

  journey('where one stopped is offered on return', async (page) => {
    await page.open(readerAddress('ja'));
    await page.run(() => document.getElementById('crypto-l3')?.scrollIntoView({ behavior: 'instant' }));
    await page.settle();
    await page.driver.open(`${page.origin}/en/glossary/`);
    await page.driver.open(page.origin + readerAddress('en'));
    await page.see('.resume');
    await page.click('.resume a');
    await page.settle();
    const top = await page.topOf('#crypto-l3');
    ok(Math.abs(top) <= 16, `it stands at ${top}`);
    await page.notSee('.resume');
  }),
];
