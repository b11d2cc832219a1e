import { counterpart, type Language, type Localized } from '../../model';

/** What is read: one language, or both in turn. */
export type SpokenChoice = Language | 'both';

/** A sentence as far as its place among others goes. */
export interface PlannedSentence {
  /** What it has in common with its counterparts, if somebody reviewed which those are. */
  readonly bead?: string | undefined;
}

/**
 * The sentences of a passage in the order in which they are spoken. In turn, each sentence is followed by what says the
 * same in the other language, once all that say it in the leading one have been heard; what nobody has matched follows
 * what stands before it there, or else comes after the rest. So where nothing is matched one whole text follows the other.
 */
export function planSentences<Sentence extends PlannedSentence>(
  sentences: Localized<readonly Sentence[]>,
  choice: SpokenChoice,
  leading: Language,
): Sentence[] {
  if (choice !== 'both') return [...sentences[choice]];
  const [first, second] = [sentences[leading], sentences[counterpart(leading)]];
  const beads = new Set(first.flatMap(({ bead }) => bead ?? []));
  const lastOf = new Map(first.map(({ bead }, index) => [bead, index]));
  const isMatched = ({ bead }: Sentence) => bead !== undefined && beads.has(bead);
  const planned: Sentence[] = [];
  const said = new Set<Sentence>();
  const say = (sentence: Sentence) => {
    planned.push(sentence);
    said.add(sentence);
  };
  first.forEach((sentence, index) => {
    planned.push(sentence);
    if (!isMatched(sentence) || lastOf.get(sentence.bead) !== index) return;
    second.forEach((answer, at) => {
      if (answer.bead !== sentence.bead) return;
      say(answer);
      for (const next of second.slice(at + 1)) {
        if (isMatched(next)) break;
        say(next);
      }
    });
  });
  return [...planned, ...second.filter((sentence) => !said.has(sentence))];
}
