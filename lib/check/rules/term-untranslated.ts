import type { VFile } from 'vfile';
import type { ProseBlock } from '../../content/prose';
import { type Position, pointTo } from '../../content/report-fault';
import { counterpart, type Language, type Sense, type TermId } from '../../model';
import type { TermContext } from '../../render/term-context';
import { chooseSense } from '../../text/choose-sense';
import { passagesOf } from '../passages';
import { textRuns } from '../readable-text';
import type { Rule } from '../rule';
import { termContextOf } from '../term-context-of';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 4. 茶を注ぐ。 <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * ‸4. Pour the drink. <!-- #pour -->
 * ```
 *
 * > Unexpected absence of the term `tea`, expected `tea` for `茶` in essays/tea/ja.md
 *
 * Good:
 *
 * ```markdown ja.md
 * 4. 茶を注ぐ。お茶は熱い。 <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour the tea. It is hot. <!-- #pour -->
 * ```
 *
 * One recognised form in a passage is enough, whichever of the term's senses it belongs to. A term without a sense for
 * the passage's layer is none there, a form to avoid is the business of `term-avoided`, and a single kanji within a longer word, as in 茶碗, is none either.
 */
export const termUntranslated: Rule = {
  id: 'term-untranslated',
  purpose: 'A term of the glossary that a source uses is one in its translation too.',
  severity: 'warning',
  check(sources, report) {
    const context = termContextOf(sources);
    for (const essay of sources.essays) {
      const from = essay.essay.data?.source ?? 'ja';
      const to = counterpart(from);
      const { file } = essay.prose[to];
      const { file: sourceFile } = essay.prose[from];
      for (const { layer, blocks } of passagesOf(essay)) {
        if (layer === undefined) continue;
        const find = (ofFile: VFile, language: Language) =>
          usedTerms(ofFile, blocks[language], language, layer, context);
        const translated = find(file, to);
        for (const [id, { text, place, sense }] of find(sourceFile, from)) {
          if (translated.has(id)) continue;
          const { form, recognise } = sense.text[to];
          report(
            file,
            `Unexpected absence of the term \`${id}\`, expected \`${form}\` for \`${text}\` in ${sourceFile.path}`,
            {
              place: blocks[to][0]?.node.position,
              note: `Write ${[form, ...recognise].map((one) => `“${one}”`).join(' or ')}; or add the form that stands here to \`recognise\` in glossary/${id}.yaml.`,
              cause: pointTo(sourceFile, place, `The source says \`${text}\` here`),
            },
          );
        }
      }
    }
  },
};

/** The terms that blocks use, each where it first stands, with its sense for their layer. */
function usedTerms(
  file: VFile,
  blocks: readonly ProseBlock[],
  language: Language,
  layer: string,
  { finder, byId }: TermContext,
): Map<TermId, { text: string; place: Position; sense: Sense }> {
  const used = new Map<TermId, { text: string; place: Position; sense: Sense }>();
  for (const run of blocks.flatMap((block) => textRuns(file, block))) {
    for (const { term: id, start, end } of finder.find(run.text, language)) {
      if (used.has(id) || isPartOfWord(run.text, start, end)) continue;
      const term = byId.get(id);
      const sense = term && chooseSense(term, layer);
      if (!sense) continue;
      used.set(id, { text: run.text.slice(start, end), place: run.place(start, end), sense });
    }
  }
  return used;
}

/** Whether a single kanji stands beside another. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  if (!/^\p{Script=Han}$/u.test(text.slice(start, end))) return false;
  return (
    /\p{Script=Han}$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^\p{Script=Han}/u.test(text.slice(end, end + 2))
  );
}
