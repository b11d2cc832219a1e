/** The search: a bundle of its own, loaded when the box is first used. */

import type { Language } from '../../model';
import { markMatches } from '../../search/mark-matches';
import { type Findings, search } from '../../search/search';
import type { IndexedPassage } from '../../search/search-index';
import { openIndex } from './open-index';
import { type Found, showResults } from './show-results';

/** How many results are shown. */
const most = 10;

/** Searches as one types into `box`; `link`, which stood in its place, says where the index is and in what words to speak. */
export function openSearch(box: HTMLInputElement, link: HTMLAnchorElement): void {
  const index = openIndex(link.dataset.index ?? '');
  const results = showResults(box, link);
  let last = 0;
  const look = async () => {
    const query = box.value.trim();
    const turn = ++last;
    if (query === '') return results.hide();
    try {
      const manifest = await index.manifest();
      const findings = await search(query, manifest, index.shard);
      const found = await Promise.all(
        findings.hits
          .slice(0, most)
          .map(async ({ passage }) => present(await index.passage(passage), findings)),
      );
      // An answer that comes after the next question is none.
      if (turn === last) results.show(found);
    } catch {
      if (turn === last) results.fail();
    }
  };
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) look();
  });
  box.addEventListener('compositionend', look);
  box.addEventListener('focus', look);
  // Whoever comes to the box is about to ask.
  index.manifest().catch(() => {});
  look();
}

function present(passage: IndexedPassage, findings: Findings): Found {
  const marks = (language: Language) => markMatches(passage, language, findings);
  return { passage, marks: { ja: marks('ja'), en: marks('en') } };
}
