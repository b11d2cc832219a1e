import type { Language, Term, TermId } from '@/lib/model';

interface SlowMatch {
  readonly start: number;
  readonly end: number;
  /** The terms that could be meant. */
  readonly terms: readonly TermId[];
}

/**
 * What a term finder has to find, by trying every form at every grapheme: written from the rules alone, without the
 * folding and the automaton that it is to judge.
 */
export function findSlowly(terms: readonly Term[], text: string, language: Language): SlowMatch[] {
  const units = foldUnits(text);
  const spellings = terms.flatMap((term) => spellingsOf(term, language));
  const matches: SlowMatch[] = [];
  for (let from = 0; from < units.length; ) {
    let best: SlowMatch | undefined;
    let next = from + 1;
    for (let to = from + 1; to <= units.length; to++) {
      const inside = units.slice(from, to);
      const folded = inside.map((unit) => unit.folded).join('');
      const written = inside.map((unit) => unit.compatible).join('');
      const fitting = spellings.filter(
        (spelling) =>
          spelling.folded === folded && (spelling.exactly === undefined || spelling.exactly === written),
      );
      if (fitting.length === 0) continue;
      if (joins(units[from - 1]?.folded, folded) || joins(folded, units[to]?.folded)) continue;
      const end = units[to]?.start ?? text.length;
      best = { start: units[from]?.start ?? 0, end, terms: fitting.map(({ term }) => term) };
      next = to;
    }
    if (best) matches.push(best);
    from = next;
  }
  return matches;
}

interface Unit {
  readonly start: number;
  readonly folded: string;
  /** NFKC, in the case in which it was written. */
  readonly compatible: string;
}

function foldUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let wasSpace = false;
  for (const { segment, index } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    const isSpace = segment.trim() === '';
    const compatible = isSpace ? ' ' : segment.normalize('NFKC');
    const folded = compatible.toLowerCase().replaceAll('’', "'").replaceAll('‐', '-');
    if (!(isSpace && wasSpace)) units.push({ start: index, folded, compatible });
    wasSpace = isSpace;
  }
  return units;
}

interface Spelling {
  readonly term: TermId;
  readonly folded: string;
  readonly exactly: string | undefined;
}

function spellingsOf(term: Term, language: Language): Spelling[] {
  const listed = (of: Language) =>
    term.senses.flatMap(({ text }) => [
      text[of].form,
      ...text[of].recognise,
      ...text[of].avoid.map((avoided) => avoided.form),
    ]);
  const latin = listed('en').filter(
    (form) => /\p{sc=Latin}/u.test(form) && !/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(form),
  );
  const forms = language === 'ja' ? [...listed('ja'), ...latin] : listed('en');

  return forms.flatMap((form) => {
    const folded = foldUnits(form)
      .map((unit) => unit.folded)
      .join('')
      .trim();
    if (folded === '') return [];
    const compatible = form.normalize('NFKC');
    const isShort = /^[\p{Lu}\p{Nd}]{1,4}$/u.test(compatible) && /\p{Lu}/u.test(compatible);
    const plurals = !/[\p{sc=Latin}\p{Nd}]$/u.test(folded)
      ? []
      : /(s|x|z|ch|sh)$/.test(folded)
        ? isShort
          ? ['es', 's']
          : ['es']
        : /[^aeiou\d]y$/.test(folded) && !isShort
          ? ['ies']
          : ['s'];
    const strict = isShort && language === 'en';
    return ['', ...plurals].map((ending) => ({
      term: term.id,
      folded: ending === 'ies' ? folded.slice(0, -1) + ending : folded + ending,
      exactly: strict ? compatible + ending : undefined,
    }));
  });
}

/** Whether two neighbours are parts of one word. */
function joins(before = '', after = ''): boolean {
  const isWord = (character = '') =>
    /[\p{L}\p{N}]/u.test(character) && !/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(character);
  return isWord([...before].at(-1)) && isWord([...after].at(0));
}
