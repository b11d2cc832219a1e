import type { Language, Localized, Term, TermId } from '../model';
import { fold } from './fold';
import { pluralForms } from './plural-forms';
import { type SurfaceForm, surfaceForms } from './surface-forms';
import { createTermAutomaton, type TermAutomaton } from './term-automaton';
import { isInsideWord, isLatin } from './words';

/** An occurrence of a term. */
export interface TermMatch {
  readonly term: TermId;
  /** UTF-16 offsets into the text, at edges of graphemes. */
  readonly start: number;
  readonly end: number;
  /** The form that was met, which the text may write in another case, width or number. */
  readonly form: SurfaceForm;
  /** Whether no sense of the term uses or recognises the form; `form.avoidedBy` says whose advice that is. */
  readonly avoided: boolean;
}

export interface TermFinder {
  /** Occurrences in reading order that do not overlap: the one that starts first, and of those the longest. */
  find(text: string, language: Language): TermMatch[];
}

/** A form under one folded spelling of it. */
interface Candidate {
  readonly form: SurfaceForm;
  readonly isPlural: boolean;
  readonly isForeign: boolean;
  /** For a short abbreviation, its letters, which English must write just so: DA is not "da". */
  readonly exactly: string | undefined;
}

/** Everything one folded spelling can be, likeliest first. */
interface Pattern {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Prepares to find `terms`; the cost of finding does not grow with their number.
 *
 * English text holds English forms. Japanese text holds Japanese forms, and English ones in Latin script. Matching
 * is on folded text (see `fold`), at the edges of words where the script has them, with regular English plurals.
 * A possessive's apostrophe and s stay outside. Where one spelling belongs to several forms, a form as it is
 * listed goes before a plural, a form of the text's own language before the other's, the very spelling before one
 * in another case, a usable form before an avoided one, and then the order of the terms decides.
 */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const spellings = terms.flatMap(surfaceForms).map(spell);
  const prepare = (language: Language) => createLanguageFinder(spellings, language);
  const finders: Localized<(text: string) => TermMatch[]> = { ja: prepare('ja'), en: prepare('en') };
  return { find: (text, language) => finders[language](text) };
}

/** A form with what it looks like when folded. */
interface Spelling {
  readonly form: SurfaceForm;
  readonly folded: string;
  readonly plurals: readonly string[];
  readonly abbreviation: string | undefined;
  readonly isLatin: boolean;
}

function spell(form: SurfaceForm): Spelling {
  const folded = fold(form.text).text.trim();
  const abbreviation = abbreviationOf(form.text);
  const plurals = pluralForms(folded, abbreviation !== undefined);
  return { form, folded, plurals, abbreviation, isLatin: isLatin(form.text) };
}

function createLanguageFinder(spellings: readonly Spelling[], language: Language) {
  const patterns = collectPatterns(spellings, language);
  const automaton = createTermAutomaton(patterns.map((pattern) => pattern.text));
  return (text: string) => findAll(text, patterns, automaton);
}

function collectPatterns(spellings: readonly Spelling[], language: Language): Pattern[] {
  const patterns = new Map<string, Candidate[]>();
  const add = (text: string, candidate: Candidate) => {
    const known = patterns.get(text);
    if (known) known.push(candidate);
    else patterns.set(text, [candidate]);
  };
  for (const { form, folded, plurals, abbreviation, isLatin } of spellings) {
    const isForeign = form.language !== language;
    if (folded === '' || (isForeign && !(form.language === 'en' && isLatin))) continue;
    const exactly = language === 'en' ? abbreviation : undefined;
    add(folded, { form, isForeign, isPlural: false, exactly });
    for (const plural of plurals) add(plural, { form, isForeign, isPlural: true, exactly });
  }
  return [...patterns].map(([text, candidates]) => ({ text, candidates: candidates.sort(byLikelihood) }));
}

function byLikelihood(a: Candidate, b: Candidate): number {
  return (
    Number(a.isPlural) - Number(b.isPlural) ||
    Number(a.isForeign) - Number(b.isForeign) ||
    Number(isAvoided(a.form)) - Number(isAvoided(b.form))
  );
}

/** At most four capitals and digits, at least one of them a capital: TVL, L2. */
function abbreviationOf(form: string): string | undefined {
  const text = form.normalize('NFKC');
  return /^[\p{Lu}\p{Nd}]{1,4}$/u.test(text) && /\p{Lu}/u.test(text) ? text : undefined;
}

function isAvoided(form: SurfaceForm): boolean {
  return form.senses.length === 0;
}

function findAll(text: string, patterns: readonly Pattern[], automaton: TermAutomaton): TermMatch[] {
  const folded = fold(text);
  const { offsets } = folded;
  // By the folded offset of its start, the longest occurrence so far: where it ends, and as which form.
  const ends = new Int32Array(folded.text.length);
  const found = new Map<number, SurfaceForm>();

  automaton.search(folded.text, (index, end) => {
    const pattern = patterns[index];
    if (pattern === undefined) return;
    const start = end - pattern.text.length;
    const from = offsets[start] ?? -1;
    const to = offsets[end] ?? -1;
    if (from < 0 || to < 0 || isInsideWord(folded.text, start) || isInsideWord(folded.text, end)) return;
    const form = chooseForm(pattern, text.slice(from, to));
    if (form === undefined) return;
    // Ends come in ascending order, so that a later occurrence with this start is the longer one.
    ends[start] = end;
    found.set(start, form);
  });

  const matches: TermMatch[] = [];
  for (let start = 0; start < ends.length && found.size > 0; ) {
    const form = found.get(start);
    const end = ends[start] as number;
    if (form === undefined) start++;
    else {
      matches.push({
        term: form.term,
        start: offsets[start] as number,
        end: offsets[end] as number,
        form,
        avoided: isAvoided(form),
      });
      start = end;
    }
  }
  return matches;
}

function chooseForm({ candidates }: Pattern, written: string): SurfaceForm | undefined {
  const fitting = candidates.filter((candidate) => fits(candidate, written));
  const [best] = fitting;
  const verbatim = fitting.find(
    (candidate) =>
      candidate.form.text === written &&
      candidate.isPlural === best?.isPlural &&
      candidate.isForeign === best.isForeign,
  );
  return (verbatim ?? best)?.form;
}

function fits({ exactly, isPlural }: Candidate, written: string): boolean {
  if (exactly === undefined) return true;
  const text = written.normalize('NFKC');
  return isPlural ? text.startsWith(exactly) && /^e?s$/.test(text.slice(exactly.length)) : text === exactly;
}
