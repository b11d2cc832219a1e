/** Gives the page the styles that only what has just been loaded needs, so that nobody else waits for them. */
export function adopt(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
