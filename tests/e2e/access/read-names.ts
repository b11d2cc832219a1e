import type { Page } from '@playwright/test';

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
}

/**
 * Controls whose name, as the browser tells it to assistive technology, lacks or does not hold in order what is
 * written on them (WCAG 2.2, 2.5.3: whoever speaks to a control says what is to be seen), and controls without a name.
 */
export async function findNameFaults(page: Page): Promise<string[]> {
  const written = await page.evaluate(() => instruments.listNames());
  const client = await page.context().newCDPSession(page);
  const { root } = (await client.send('DOM.getDocument', { depth: -1 })) as { root: DomNode };
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const places = new Map<number, number>();
  const visit = ({ backendNodeId, attributes = [], children = [] }: DomNode) => {
    const at = attributes.indexOf('data-asked');
    if (at >= 0) places.set(backendNodeId, Number(attributes[at + 1]));
    for (const child of children) visit(child);
  };
  visit(root);
  const names = new Map<number, string>();
  for (const { backendDOMNodeId, name, ignored } of nodes) {
    const place = backendDOMNodeId === undefined ? undefined : places.get(backendDOMNodeId);
    if (place !== undefined && !ignored) names.set(place, String(name?.value ?? ''));
  }
  return written.flatMap(({ element, words }, place) => {
    const name = names.get(place);
    if (name === undefined) return [`${element} is not in the accessibility tree`];
    if (name.trim() === '') return [`${element} has no name`];
    return fold(name).includes(fold(words)) ? [] : [`${element} says “${words}” and is named “${name}”`];
  });
}

/** What counts in speech: letters and digits, whatever their case and width. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
