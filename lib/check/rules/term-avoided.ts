import { chooseSense } from '../../text/choose-sense';
import { proseBlocksOf } from '../prose-blocks';
import { textRuns } from '../readable-text';
import type { Rule } from '../rule';
import { termContextOf } from '../term-context-of';

/**
 * Bad, where glossary/tea.yaml has `avoid: [{ form: chai, why: That is spiced. }]`:
 *
 * ```markdown en.md
 * 1. Boil water for the ‸chai. <!-- #boil -->
 * ```
 *
 * ```markdown ja.md
 * 1. 茶のために湯を沸かす。 <!-- #boil -->
 * ```
 *
 * > Unexpected form `chai`, expected `tea`
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil water for the tea. <!-- #boil -->
 * ```
 *
 * ```markdown ja.md
 * 1. 茶のために湯を沸かす。 <!-- #boil -->
 * ```
 *
 * What a sense of another layer would have avoided is left alone.
 */
export const termAvoided: Rule = {
  id: 'term-avoided',
  purpose: 'A text does not use a form that the glossary asks to avoid.',
  severity: 'warning',
  check(sources, report) {
    const { finder, byId } = termContextOf(sources);
    for (const { essay, language, file, block } of proseBlocksOf(sources.essays)) {
      const layer = essay.annotations.data?.segments.get(block.ids[0]?.id ?? '')?.layer;
      if (layer === undefined) continue;
      for (const run of textRuns(file, block)) {
        for (const { term: id, form, start, end } of finder.find(run.text, language)) {
          const term = byId.get(id);
          const sense = term && chooseSense(term, layer);
          if (!sense || !form.avoidedBy.includes(sense.id) || form.senses.includes(sense.id)) continue;
          const { form: wanted, avoid } = sense.text[language];
          const why =
            avoid.find((avoided) => avoided.form === form.text)?.why ??
            sense.text[form.language].avoid.find((avoided) => avoided.form === form.text)?.why;
          report(file, `Unexpected form \`${run.text.slice(start, end)}\`, expected \`${wanted}\``, {
            place: run.place(start, end),
            note: why ?? `The glossary has it at \`${id}\`.`,
          });
        }
      }
    }
  },
};
