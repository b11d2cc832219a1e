import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '@/lib/content/parse-markdown';
import { languages } from '@/lib/model';
import { examineTree } from '../../hostile/examine-tree';
import { makeTree } from '../../hostile/make-tree';
import { readBaseLibrary } from '../base-library';
import { keepsLetters } from '../keeps-letters';
import { mildScrap, scrap } from '../scraps';
import type { Target } from '../target';

const base = readBaseLibrary();
const folder = 'essays/tea';
/** Without what speaks of a text as it was. */
const texts = new Map([...base.texts].filter(([path]) => !/(?:ledger|readings)\.yaml$/.test(path)));

/** Blocks of prose, most of which end in the id that their place gives them. */
const blocks = (pieces: fc.Arbitrary<string>) =>
  fc.array(
    fc.record({
      opening: fc.constantFrom(
        '',
        '',
        '',
        '# ',
        '## ',
        '> ',
        '- ',
        '1. ',
        '[^1]: ',
        '    ',
        '| a | b |\n| - | - |\n| ',
      ),
      inside: fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      closing: fc.constantFrom(' <!-- #ID -->', ' <!-- #ID -->', '\n<!-- #ID -->', '\n\n<!-- #ID -->', ''),
    }),
    { minLength: 1, maxLength: 4 },
  );

const text = fc
  .oneof({ weight: 3, arbitrary: blocks(mildScrap) }, { weight: 1, arbitrary: blocks(scrap) })
  .map((drafts) =>
    drafts
      .map(
        ({ opening, inside, closing }, index) =>
          `${opening}${inside}${closing.replace('ID', `b${index + 1}`)}`,
      )
      .join('\n\n'),
  );

/** Markdown, in both languages or the same in both. */
export const prose: Target<{ ja: string; en: string }> = {
  name: 'prose',
  share: 45,
  input: fc.oneof(
    text.map((same) => ({ ja: same, en: same })),
    fc.record({ ja: text, en: text }),
  ),
  examine(input) {
    const annotations = texts.get(`${folder}/annotations.yaml`) ?? '';
    const ids = new Set(languages.flatMap((language) => idsIn(input[language])));
    const segments = [...ids].map((id) => `  ${id}: { layer: frame }`).join('\n');
    const { faults, refusals, library, pages } = examineTree(
      makeTree(
        new Map([
          ...texts,
          [`${folder}/ja.md`, input.ja],
          [`${folder}/en.md`, input.en],
          [
            `${folder}/annotations.yaml`,
            annotations.replace(
              /^segments:[\s\S]*/m,
              `segments: ${segments === '' ? '{}' : `\n${segments}`}\n`,
            ),
          ],
        ]),
        base.images,
      ),
    );
    const lost = pages.flatMap(({ locale, prose: shown }) =>
      keepsLetters(input[locale], shown[locale]) ? [] : [`text lost in ${locale}`],
    );
    return { isAccepted: library !== undefined, refusals, faults: [...faults, ...lost] };
  },
};

function idsIn(markdown: string): string[] {
  const ids: string[] = [];
  const tree = parseMarkdown(markdown);
  if (tree) {
    visit(tree, 'html', ({ value }) => {
      for (const [, id = ''] of value.matchAll(/#([a-z][a-z0-9-]{0,99})(?![\w-])/g)) ids.push(id);
    });
  }
  return ids;
}
