import { type Backdrop, backdropAt } from './backdrop';
import { isSeen } from './is-seen';
import { nameElement } from './name-element';
import { contrastRatio, paintOver } from './paint-over';

/** Words that stand out too little from what is behind them. */
export interface FaintText {
  readonly element: string;
  readonly text: string;
  /** Rounded down to hundredths, so that 6.999 is no 7. */
  readonly ratio: number;
  /** WCAG 2.2, 1.4.6 (AAA): 7, or 4.5 for large text. */
  readonly needed: 7 | 4.5;
}

/** The contrast of all words to be seen, those that a stylesheet writes and a box's placeholder among them. */
export function measureContrast(): { readonly measured: number; readonly faint: readonly FaintText[] } {
  const faint = new Map<string, FaintText>();
  let measured = 0;
  for (const { element, text, rect, style, backdrop } of wordsSeen()) {
    measured++;
    const point = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    const { colour, show } = backdrop ?? backdropAt(element, point);
    const isSvg = element instanceof SVGElement;
    const seen = show(isSvg ? style.fill : style.webkitTextFillColor);
    const ratio = Math.floor(contrastRatio(seen, colour) * 100) / 100;
    const needed = isLarge(style) ? 4.5 : 7;
    const name = nameElement(element);
    const before = faint.get(name);
    if (ratio < needed && !(before && before.ratio <= ratio))
      faint.set(name, { element: name, text: text.trim().slice(0, 24), ratio, needed });
  }
  return { measured, faint: [...faint.values()] };
}

interface Words {
  readonly element: Element;
  readonly text: string;
  readonly rect: DOMRect;
  readonly style: CSSStyleDeclaration;
  readonly backdrop?: Backdrop;
}

function* wordsSeen(): Generator<Words> {
  const quoted = [...(CSS.highlights?.entries() ?? [])];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.matches('script, style, noscript, textarea') || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !/\S/.test(node.data)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rect = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      if (!rect) continue;
      yield { element, text: node.data, rect, style };
      for (const [name, highlight] of quoted) {
        if (![...highlight].some((lit) => 'intersectsNode' in lit && (lit as Range).intersectsNode(node)))
          continue;
        const { backgroundColor } = getComputedStyle(element, `::highlight(${name})`);
        yield { element, text: node.data, rect, style, backdrop: over(element, rect, backgroundColor) };
      }
    }
    const rect = element.getBoundingClientRect();
    if (element instanceof HTMLInputElement && element.placeholder && !element.value) {
      yield { element, text: element.placeholder, rect, style: getComputedStyle(element, '::placeholder') };
    }
    if (
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && element.value && hasText(element))
    )
      yield { element, text: element.value, rect, style };
    for (const pseudo of ['::before', '::after'] as const) {
      const written = getComputedStyle(element, pseudo);
      if (!/[\p{L}\p{N}]|attr\(|counter/u.test(written.content.replace(/^(none|normal)$/, ''))) continue;
      yield {
        element,
        text: `${pseudo} ${written.content}`,
        rect,
        style: written,
        backdrop: over(element, rect, written.backgroundColor),
      };
    }
  }
}

/** What is behind words that have a background of their own on their element's. */
function over(element: Element, rect: DOMRect, background: string): Backdrop {
  const { show } = backdropAt(element, { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 });
  const colour = show(background);
  return { colour, show: (words) => paintOver(words, colour) };
}

function hasText({ type }: HTMLInputElement): boolean {
  return /^(text|search|url|email|number|button|submit|reset)$/.test(type);
}

/** 24 px, or bold 18.66 px (WCAG 2.2, large scale). */
function isLarge({ fontSize, fontWeight }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
}
