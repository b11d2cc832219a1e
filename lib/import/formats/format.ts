import type { ImportedText } from '../import-block';
import type { ReadingContext } from '../reading-context';
import type { TracedText } from '../traced-text';

/** A kind of file that texts are brought in. */
export interface Format {
  readonly name: string;
  /** Whether a file of this name (its ending in lower case, with the dot) and this text is of the kind. */
  recognises(extension: string, text: string): boolean;
  /** The blocks of a text, whose places are those of the file as given; says what it could not take over as it is. */
  read(text: TracedText, context: ReadingContext): ImportedText;
}
