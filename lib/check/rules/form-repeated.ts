import { pointTo } from '../../content/report-fault';
import type { TermSources } from '../../content/sources';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     en: { recognise: [ ‸ＴＥＡ ] }
 * ```
 *
 * > Unexpected form `ＴＥＡ` of the term `water`, expected it of one term only
 *
 * Good:
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     en: { recognise: [boiling water] }
 * ```
 *
 * Senses of one term may share a form, and `avoid` may name another term's.
 */
export const formRepeated: Rule = {
  id: 'form-repeated',
  purpose:
    'A form belongs to one term, whatever its case and width, so that it is clear what a text means by it.',
  severity: 'error',
  check({ terms }, report) {
    const first = new Map<string, { owner: TermSources; path: readonly PropertyKey[] }>();
    for (const owner of terms) {
      const reported = new Set<string>();
      for (const { form, path } of formsOf(owner)) {
        const folded = form.normalize('NFKC').toLowerCase();
        const before = first.get(folded);
        if (before === undefined) first.set(folded, { owner, path });
        else if (before.owner !== owner && !reported.has(folded)) {
          reported.add(folded);
          const { file } = before.owner.term;
          report(
            owner.term.file,
            `Unexpected form \`${form}\` of the term \`${owner.id}\`, expected it of one term only`,
            {
              place: owner.term.place(path),
              note: `Keep it here or at \`${before.owner.id}\`; or make them two senses of one term.`,
              cause: pointTo(
                file,
                before.owner.term.place(before.path),
                `A form of \`${before.owner.id}\` too`,
              ),
            },
          );
        }
      }
    }
  },
};

function formsOf({ term }: TermSources): { form: string; path: readonly PropertyKey[] }[] {
  return (term.data?.senses ?? []).flatMap((sense, index) =>
    languages.flatMap((language) => [
      { form: sense[language].form, path: ['senses', index, language, 'form'] },
      ...sense[language].recognise.map((form, number) => ({
        form,
        path: ['senses', index, language, 'recognise', number],
      })),
    ]),
  );
}
