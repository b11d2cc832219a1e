import { readFileSync, statSync } from 'node:fs';
import type { Element } from 'hast';
import { eachElement } from '@/lib/publish/each-element';
import { parsePage } from '../publish/parse-page';
import { readPng } from '../share/read-png';
import { everyPage, expect, languages, other, publishedFile, slug, test } from './site';

const origin = 'http://localhost:3000';

/** What stands in the heads of a page: the values of an attribute on the elements that have certain others. */
function readHead(html: string) {
  const elements: Element[] = [];
  eachElement(parsePage(html), (element) => elements.push(element));
  return (tagName: string, value: string, having: Readonly<Record<string, string | undefined>>) =>
    elements
      .filter(
        ({ tagName: name, properties }) =>
          name === tagName &&
          Object.entries(having).every(([key, wanted]) =>
            wanted === undefined ? key in properties : String(properties[key]) === wanted,
          ),
      )
      .map(({ properties }) => String(properties[value]));
}

test('every page offers a picture, an address and both languages to those who show a link to it', () => {
  const images = new Set<string>();
  for (const address of everyPage()) {
    const head = readHead(readFileSync(publishedFile(`${address}index.html`), 'utf8'));
    const [image = '', ...others] = head('meta', 'content', { property: 'og:image' });
    expect(image, address).toContain(`${origin}/share/`);
    expect(others, address).toEqual([]);
    images.add(image.slice(origin.length));
    expect(head('meta', 'content', { property: 'og:image:alt' }).join(), address).toMatch(/\S/);
    expect(head('meta', 'content', { name: 'twitter:card' }), address).toEqual(['summary_large_image']);
    expect(head('meta', 'content', { property: 'og:url' }), address).toEqual(
      head('link', 'href', { rel: 'canonical' }),
    );
    expect(head('link', 'hrefLang', { rel: 'alternate', hrefLang: undefined }), address).toEqual([
      ...languages,
      'x-default',
    ]);
  }
  for (const image of images) {
    const path = publishedFile(image);
    expect(statSync(path).size, image).toBeLessThan(100_000);
    expect(readPng(readFileSync(path)), image).toMatchObject({ width: 1200, height: 630 });
  }
});

for (const language of languages) {
  test(`a passage in ${language} has a picture and data of its own`, async ({ page, request }) => {
    await page.goto(`/${language}/${slug}/passages/ai-l2/`);
    const image = await page.locator('head meta[property="og:image"]').getAttribute('content');
    expect(image).toBe(`${origin}/share/${language}/${slug}/ai-l2.png`);
    const response = await request.get(`/share/${language}/${slug}/ai-l2.png`);
    expect(response.headers()['content-type']).toBe('image/png');
    // Others may show it within their own pages.
    expect(response.headers()['cross-origin-resource-policy']).toBeUndefined();
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    const [passage, trail] = data['@graph'];
    expect(passage).toMatchObject({
      '@id': `${origin}/${language}/${slug}/passages/ai-l2/`,
      inLanguage: language,
      image: { url: image },
    });
    expect((passage.workTranslation ?? passage.translationOfWork).inLanguage).toBe(other(language));
    expect(trail.itemListElement).toHaveLength(3);
    const description = await page.locator('head meta[name="description"]').getAttribute('content');
    expect(passage.text.startsWith((description ?? '').replace(/\s*…$/, ''))).toBe(true);
  });
}
