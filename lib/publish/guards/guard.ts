import type { Element } from 'hast';

/** What a page must not hold as Next has exported it, since it could not work in what is published. */
export interface Guard {
  /** The rule's id, which is the name of its file. */
  readonly id: string;
  /** What is wrong with an element: what was found, what was expected and how to mend it; undefined if nothing is. */
  check(element: Element, basePath: string): string | undefined;
}
