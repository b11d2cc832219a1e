import type { ElementContent, Root } from 'hast';
import type { Language, Localized } from '../model';
import { markLanguages } from './mark-languages';
import { breakPhrases, phrasesClass } from './mark-phrases';

/** Longer texts, in UTF-16 code units, fill lines enough to be broken anywhere, and would grow by a third. */
const longestShort = 80;

/**
 * Text that stands outside an essay's prose (a title, a label, a claim, a gloss) as hast: its foreign words say their
 * language, and the lines of a short one end with a phrase. It is one node, so that it stays together in a flex box too; its text is `text`.
 * The tree is shared with whoever asks for the same, and is not to be changed.
 */
export function renderWording(text: string, language: Language): Root {
  const known = rendered[language].get(text);
  if (known) return known;
  const tree = render(text, language);
  // Names of layers and claims are on every page; those of passages are many, and soon not asked for any more.
  if (rendered[language].size >= mostRendered) rendered[language].clear();
  rendered[language].set(text, tree);
  return tree;
}

/** How many texts are remembered. */
const mostRendered = 20_000;

const rendered: Localized<Map<string, Root>> = { ja: new Map(), en: new Map() };

function render(text: string, language: Language): Root {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  markLanguages(tree, language);
  const { children, count } =
    text.length > longestShort ? { ...tree, count: 0 } : breakPhrases(tree.children, language);
  if (children.length <= 1) return tree;
  const properties = count > 0 ? { className: [phrasesClass] } : {};
  const span = { type: 'element' as const, tagName: 'span', properties };
  return { type: 'root', children: [{ ...span, children: children as ElementContent[] }] };
}
