import fc from 'fast-check';
import { languages } from '@/lib/model';
import { createTermContext } from '@/lib/render/term-context';
import { examineTree } from '../../hostile/examine-tree';
import { makeTree } from '../../hostile/make-tree';
import { readBaseLibrary } from '../base-library';
import { characters, executable, metacharacters, namesOfObjects, words } from '../scraps';
import type { Target } from '../target';

const { texts, images } = readBaseLibrary();

const form = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...metacharacters, ...namesOfObjects, ...characters),
      fc.constantFrom(...executable),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((pieces) => pieces.join('').replace(/[\r\n]+/g, ' '));

interface Forms {
  readonly ja: string;
  readonly en: string;
  readonly recognise: readonly string[];
  readonly avoid: string;
}

/** Terms whose forms are anything, and texts in which those forms stand. */
export const glossary: Target<Forms[]> = {
  name: 'glossary',
  share: 7,
  input: fc.array(
    fc.record({ ja: form, en: form, recognise: fc.array(form, { maxLength: 3 }), avoid: form }),
    { minLength: 1, maxLength: 3 },
  ),
  examine(terms) {
    const added = terms.map(({ ja, en, recognise, avoid }, index) => {
      const side = (own: string, more: object) =>
        JSON.stringify({
          form: own,
          recognise,
          avoid: [{ form: avoid, why: own }],
          gloss: own,
          definition: own,
          ...more,
        });
      return [
        `glossary/term-${index}.yaml`,
        `senses:\n  - id: sense\n    ja: ${side(ja, { reading: 'よみ' })}\n    en: ${side(en, {})}\n`,
      ] as const;
    });
    const changed = new Map([...texts, ...added]);
    for (const language of languages) {
      const path = `essays/tea/${language}.md`;
      // As text, so that what the forms mean to Markdown is not what is looked at.
      const said = terms.map((term) => term[language].replace(/[!-/:-@[-`{-~]/g, '\\$&')).join(' ');
      changed.set(
        path,
        (texts.get(path) ?? '').replace(' <!-- #boil -->', () => ` ${said} <!-- #boil -->`),
      );
    }
    const { faults, refusals, library } = examineTree(makeTree(changed, images));
    return {
      isAccepted: library !== undefined,
      refusals,
      faults: [...faults, ...(library ? misplaced(library, terms) : [])],
    };
  },
};

/** Occurrences that are not where they are said to be, or overlap. */
function misplaced(library: Parameters<typeof renderable>[0], terms: readonly Forms[]): string[] {
  const { finder } = createTermContext(renderable(library));
  return languages.flatMap((language) => {
    const text = terms.map((term) => term[language]).join('');
    let done = 0;
    return finder.find(text, language).flatMap(({ start, end }) => {
      const isWithin = start >= done && end > start && end <= text.length;
      done = end;
      return isWithin ? [] : [`occurrence from ${start} to ${end} of a text of ${text.length}`];
    });
  });
}

const renderable = ({ terms }: { readonly terms: Parameters<typeof createTermContext>[0] }) => terms;
