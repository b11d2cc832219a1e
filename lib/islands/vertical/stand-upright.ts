import { findUpright } from '../../text/find-upright';
import { textNodes } from '../text-nodes';

/** What is set vertically and can hold Latin letters and digits. */
const texts = '[data-text]:lang(ja):not(.counterpart), .layer, .claims, .note, .footnotes > h2';

/** What within it is set horizontally, or as it is. */
const apart = 'pre, code, .scroll, figure, rt, rp, [data-upright]';

/** Across the edges of these nothing is one run. */
const edges = 'p, li, sup, blockquote, h1, h2, h3, h4, h5, h6, b, summary, ruby';

/** Has short runs of Latin letters and digits stand upright. The text itself, copied or searched, stays the same. */
export function standUpright(article: Element): void {
  for (const text of article.querySelectorAll(texts)) {
    const nodes = textNodes(text, apart);
    let whole = '';
    const pieces = nodes.map((node, at) => {
      if (at > 0 && edgeOf(node) !== edgeOf(nodes[at - 1])) whole += '\n';
      const start = whole.length;
      whole += node.data;
      return { node, start };
    });
    // From the end, so that what is still to be split keeps its offsets.
    for (const { start, end, set } of findUpright(whole).reverse()) {
      const piece = pieces.findLast((each) => each.start <= start);
      // What is part of a link alone, or half emphasised, stays as it is.
      if (!piece || end > piece.start + piece.node.length) continue;
      piece.node.splitText(end - piece.start);
      const run = document.createElement('span');
      run.dataset.upright = set;
      const upright = piece.node.splitText(start - piece.start);
      upright.replaceWith(run);
      run.append(upright);
    }
  }
}

/** Takes away what `standUpright` has put in. */
export function lieDown(article: Element): void {
  for (const run of article.querySelectorAll('[data-upright]')) {
    const parent = run.parentNode;
    run.replaceWith(...run.childNodes);
    parent?.normalize();
  }
}

function edgeOf(node: Text | undefined): Element | null | undefined {
  return node?.parentElement?.closest(edges);
}
