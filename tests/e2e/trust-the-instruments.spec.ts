import type { Page } from '@playwright/test';
import { loadInstruments } from './access/load-instruments';
import { findNameFaults } from './access/read-names';
import { walkByTab, walkInside } from './access/walk-by-tab';
import { expect, settle, test } from './site';

// What finds faults on the site's pages finds those that are made here on purpose, and no others.

async function show(page: Page, body: string, style = ''): Promise<void> {
  await page.setContent(
    `<!doctype html><style>body { background: white; color: black } ${style}</style>${body}`,
  );
}

test.beforeEach(async ({ page }) => {
  await loadInstruments(page);
  await page.goto('about:blank');
});

/** Words by the name of the element that holds them, and the contrast that is too low; none for what is legible. */
const words: readonly [what: string, body: string, style: string, ratio: number | undefined][] = [
  ['grey', '<p>a', 'p { color: #767676 }', 4.54],
  ['grey that is enough', '<p>a', 'p { color: #595959 }', undefined],
  ['a lightness that is not', '<p>a', 'p { color: oklch(55% 0 0) }', 4.88],
  [
    'a colour for light and for dark',
    '<p>a',
    ':root { color-scheme: dark } p { color: light-dark(black, #eee) }',
    1.16,
  ],
  ['half transparent words', '<p>a', 'p { color: rgb(0 0 0 / 50%) }', 4],
  ['what holds them half transparent', '<div><p>a</p></div>', 'div { opacity: 0.5 }', 4],
  ['two layers that let through', '<mark><p>a</p></mark>', 'mark, p { background: rgb(0 0 0 / 50%) }', 2.03],
  ['a mixed background', '<p>a', 'p { background: color-mix(in srgb, black 60%, white) }', 3.66],
  ['large words', '<p>a', 'p { color: #767676; font-size: 24px }', undefined],
  ['words that a stylesheet writes', '<p>', 'p::before { content: "a"; color: #767676 }', 4.54],
  ['an ornament', '<p>', 'p::before { content: "•"; color: #ccc }', undefined],
  ['a placeholder', '<input placeholder=a>', 'input::placeholder { color: #767676 }', 4.54],
  [
    'what nobody sees',
    '<p hidden>a</p><div><p>a',
    'p { color: #eee } div { clip-path: inset(50%) }',
    undefined,
  ],
  [
    'what stands outside its parent',
    '<div><p>a</p></div>',
    'div { background: black; height: 9px } p { position: absolute; top: 90px }',
    undefined,
  ],
  [
    'words in a drawing',
    '<svg><g><rect width=99 height=50 fill=#333 /><text y=20>a</text></g></svg>',
    '',
    1.66,
  ],
];

test('words too faint are found, whatever makes them so', async ({ page }) => {
  for (const [what, body, style, ratio] of words) {
    await show(page, body, style);
    const { faint } = await page.evaluate(() => instruments.measureContrast());
    // Half a step of a colour is shown as one step or none.
    const near = ratio === undefined ? [] : [expect.closeTo(ratio, 1)];
    expect(
      faint.map((found) => found.ratio),
      what,
    ).toEqual(near);
  }
  await show(page, '<p>Some words that were quoted', '::highlight(q) { background: #777 }');
  await page.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p') as Element);
    CSS.highlights.set('q', new Highlight(range));
  });
  const { faint } = await page.evaluate(() => instruments.measureContrast());
  expect(faint.map((found) => found.ratio)).toEqual([4.68]);
});

test('targets too small are found, and those that keep their distance or stand in a sentence are not', async ({
  page,
}) => {
  await show(
    page,
    `<button id=a>1</button><button id=b>2</button>
     <p><button id=c>3</button></p>
     <p>Words around <a id=d href=x>a link</a>.</p>
     <button id=main>4</button>
     <label><input type=checkbox id=e> A label to press</label>`,
    `button, input { all: unset; display: inline-block; width: 20px; height: 20px }
     p { margin: 30px } #b { margin-left: -4px } #main { width: 90px; height: 40px; margin: 30px }
     label { display: block; margin-top: 30px; height: 24px }`,
  );
  const { small } = await page.evaluate(() => instruments.measureTargets('#main'));
  expect(small).toEqual([
    { element: 'button#a', width: 20, height: 20, needed: 24 },
    { element: 'button#b', width: 20, height: 20, needed: 24 },
    { element: 'button#main', width: 90, height: 40, needed: 44 },
  ]);
});

test('focus that is not shown, hidden or out of order is found', async ({ page }) => {
  const stops = '<a id=a href=x>1</a><p><a id=b href=x>2</a></p><p><a id=c href=x>3</a></p>';
  const outline = ':focus { outline: 2px solid #06c }';
  for (const [what, body, style, faults] of [
    ['nothing amiss', stops, outline, []],
    ['no outline', stops, `${outline} #b:focus { outline: none }`, ['a#b shows no focus']],
    ['a faint one', stops, `${outline} #b:focus { outline-color: #ccc }`, ['a#b has an outline of 1.61:1']],
    ['a thin one', stops, `${outline} #b:focus { outline-width: 1px }`, ['a#b has an outline of 1 px']],
    [
      'an outline cut off',
      stops,
      `${outline} p:has(#b) { overflow: hidden }`,
      ['a#b has its outline cut off at left, top, bottom'],
    ],
    [
      'a bar over it',
      `${stops}<footer></footer>`,
      `${outline} p { height: 300px } #c { position: absolute; bottom: 10px }
       footer { position: fixed; inset: auto 0 0; height: 18px; background: #ddd }`,
      ['a#c is hidden by body footer'],
    ],
    [
      'an order of its own',
      stops,
      `${outline} body { display: flex; flex-direction: column } p:has(#c) { order: -1 }`,
      ['a#c stands before a#b'],
    ],
    ['one that jumps the queue', stops.replace('id=c', 'id=c tabindex=1'), outline, ['Tab passes a#c by']],
  ] as const) {
    await show(page, body, style);
    const found = (await walkByTab(page)).sort();
    expect(found, what).toEqual(faults.map((fault) => `focus: ${fault}`));
  }
  await show(
    page,
    '<div id=part><button>1</button><button tabindex=-1>2</button><button id=c>3</button></div>',
    outline,
  );
  expect(await walkInside(page, '#part')).toEqual([]);
});

test('a control that is not named by what is written on it is found', async ({ page }) => {
  await show(
    page,
    `<button aria-label="Close the panel">Close</button><button aria-label="Shut">Close</button>
     <a href=x></a><label><input type=checkbox aria-label="Show it in Japanese"> Japanese</label>
     <svg><a href=x><title>Another</title><text y=20>One</text></a></svg>`,
    'a { display: block; width: 20px; height: 20px }',
  );
  expect(await findNameFaults(page)).toEqual([
    'body button says “Close” and is named “Shut”',
    'body a has no name',
    'body a says “One” and is named “Another”',
  ]);
});

test('what makes the page scroll sideways, words cut off and what shifts are found', async ({ page }) => {
  await show(
    page,
    '<div><p id=a>wide</p></div><p id=b>cut off</p>',
    '#a { width: 3000px } #b { height: 9px; overflow: hidden }',
  );
  expect(await page.evaluate(() => instruments.findOverflow())).toEqual(['the page is 3008 px wide', 'p#a']);
  expect(await page.evaluate(() => instruments.findCutWords())).toEqual(['p#b']);
  await show(page, '<div><p id=a>wide</p></div>', '#a { width: 3000px } div { overflow: auto }');
  expect(await page.evaluate(() => instruments.findOverflow())).toEqual([]);
  await settle(page);
  await page.evaluate(() => {
    const late = document.createElement('div');
    late.style.height = '200px';
    document.body.prepend(late);
  });
  await settle(page);
  expect(await page.evaluate(() => instruments.listShifts())).toEqual([
    expect.stringMatching(/^0\.\d+: .*p#a|div/),
  ]);
});
