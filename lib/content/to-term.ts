import type { Sense, Term, TermId } from '../model';
import type { TermData } from './schemas';

/** A glossary file that has passed its schema, as the term that it tells of. */
export function toTerm(id: TermId, data: TermData): Term {
  const [first, ...more] = data.senses.map(toSense);
  if (!first) throw new Error(`The schema lets no term be without a sense, as ${id} is`);
  return { id, senses: [first, ...more] };
}

function toSense({ id, layers, ja, en, related, sources }: TermData['senses'][number]): Sense {
  const dated = sources.map(({ title, url, date }) => ({ title, date, ...(url !== undefined && { url }) }));
  return { id, layers, text: { ja, en }, related, sources: dated };
}
