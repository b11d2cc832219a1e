import type fc from 'fast-check';

/** What became of an input. */
export interface Outcome {
  /** Whether it was taken, and not refused with a message. */
  readonly isAccepted: boolean;
  /** The rules by which it was refused. */
  readonly refusals: readonly string[];
  /** What must not be, whatever the input was. */
  readonly faults: readonly string[];
}

/** A kind of input: how it is made, and what is done with it. */
export interface Target<Input = unknown> {
  readonly name: string;
  /** How many inputs of a hundred are of this kind. */
  readonly share: number;
  readonly input: fc.Arbitrary<Input>;
  /** Inputs that are given in their order, in place of such as are made. */
  readonly cases?: readonly Input[];
  examine(input: Input): Outcome;
}

/** A target among others, whose inputs are its own business. */
export type AnyTarget = Target<never>;
