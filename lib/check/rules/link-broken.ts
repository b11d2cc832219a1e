import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Position } from '../../content/report-fault';
import type { EssaySources } from '../../content/sources';
import { reservedSlugs } from '../../links';
import { languages } from '../../model';
import { onceFor } from '../../once-for';
import { didYouMean } from '../did-you-mean';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸[湯](../tea/#biol)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸[water](../tea/#biol). <!-- #boil -->
 * ```
 *
 * > Unexpected link to `../tea/#biol`, expected a passage of `tea`
 *
 * > Unexpected link to `../tea/#biol`, expected a passage of `tea`
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. [湯](../tea/#pour)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil [water](../tea/#pour). <!-- #boil -->
 * ```
 *
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸[湯](../cups/)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸[water](../cups/). <!-- #boil -->
 * ```
 *
 * > Unexpected link to `../cups/`, expected the folder of an essay
 *
 * > Unexpected link to `../cups/`, expected the folder of an essay
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. [湯](../glossary/water/)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil [water](../glossary/water/). <!-- #boil -->
 * ```
 */
export const linkBroken: Rule = {
  id: 'link-broken',
  purpose: 'A link within the site leads to an essay, a passage or a term that is there.',
  severity: 'error',
  isHard: true,
  isAcross: true,
  check({ essays, terms }, report) {
    const known = {
      essays: new Map(essays.map((essay) => [essay.slug, essay])),
      terms: new Set(terms.map(({ id }) => id)),
      fragments: new Map<EssaySources, ReadonlySet<string> | undefined>(),
    };
    for (const essay of essays) {
      for (const { file, url, place } of ownLinks(essay)) {
        const broken = findBroken(url, essay, known);
        if (broken) {
          report(file, `Unexpected link to \`${url}\`, expected ${broken.expected}`, {
            place,
            note: broken.note,
          });
        }
      }
    }
  },
};

/** The links of an essay that may lead within the site; found once, since every change elsewhere asks for them again. */
const ownLinks = onceFor((essay: EssaySources) => {
  const links: { readonly file: VFile; readonly url: string; readonly place: Position | undefined }[] = [];
  for (const { file, block } of proseBlocksOf([essay])) {
    visit(block.node, 'link', ({ url, position: place }) => {
      // What begins with a protocol or a slash leaves the site, or depends on where it stands; a fragment alone is the
      // business of `link-passage`.
      if (url !== '' && !url.startsWith('#') && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(url))
        links.push({ file, url, place });
    });
  }
  return links;
});

interface Known {
  readonly essays: ReadonlyMap<string, EssaySources>;
  readonly terms: ReadonlySet<string>;
  /** The passages of essays that could be read, old ids included; looked up once for an essay. */
  readonly fragments: Map<EssaySources, ReadonlySet<string> | undefined>;
}

/** What an address within the site should have led to, where that is not there. */
function findBroken(
  url: string,
  from: EssaySources,
  known: Known,
): { expected: string; note: string } | undefined {
  const { pathname, hash } = new URL(url, `http://site/ja/${from.slug}/`);
  const [locale = '', slug = '', part = '', name = ''] = pathname.slice(1).split('/').map(decode);
  if (!languages.some((language) => language === locale) || slug === '') return undefined;
  if (slug === 'glossary') {
    if (part === '' || known.terms.has(part)) return undefined;
    return {
      expected: 'a term of the glossary',
      note: didYouMean(part, known.terms, 'Name a term that is there.'),
    };
  }
  if (reservedSlugs.includes(slug) || slug.includes('.')) return undefined;
  const essay = known.essays.get(slug);
  if (!essay) {
    return {
      expected: 'the folder of an essay',
      note: didYouMean(slug, known.essays.keys(), `Name one of ${[...known.essays.keys()].join(', ')}.`),
    };
  }
  const wanted = part === 'passages' ? name : decode(hash.slice(1));
  if (!known.fragments.has(essay)) known.fragments.set(essay, fragmentsOf(essay));
  const fragments = known.fragments.get(essay);
  // The other fragments hold a full stop and a name of the page's parts.
  const [id = ''] = wanted.split('.');
  if (wanted === '' || !fragments || fragments.has(id) || /^(?:layer|claim|term|focus|page)\./.test(wanted))
    return undefined;
  return {
    expected: `a passage of \`${slug}\``,
    note: didYouMean(id, fragments, 'Name a passage by its id.'),
  };
}

function fragmentsOf({ prose, ledger }: EssaySources): ReadonlySet<string> | undefined {
  const { ja, en } = prose;
  if (!ja.prose || !en.prose) return undefined;
  return new Set([...ja.prose.places.keys(), ...en.prose.places.keys(), ...(ledger.data?.ids.keys() ?? [])]);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
