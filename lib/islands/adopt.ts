const adopted = new Set<string>();

/**
 * Gives the page the styles that only what has just been loaded needs, so that nobody else waits for them. Styles that
 * it has already are not given again.
 */
export function adopt(styles: string): void {
  if (adopted.has(styles)) return;
  adopted.add(styles);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
