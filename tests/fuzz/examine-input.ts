import fc from 'fast-check';
import { type NumberedInput, seedOf } from './make-input';
import type { Outcome } from './target';

/** Examines an input; a program that throws is a fault. */
export function examineInput({ target, input }: NumberedInput): Outcome {
  try {
    return target.examine(input);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isAccepted: false, faults: [`crash: ${said.split('\n').slice(0, 4).join('\n')}`] };
  }
}

/** The smallest input that fast-check finds in a few seconds that has faults too, from one that has. */
export function shrinkInput(seed: number, faulty: NumberedInput): { input: unknown; outcome: Outcome } {
  const { target, number } = faulty;
  const { counterexample } = fc.check(
    fc.property(target.input, (input) => examineInput({ ...faulty, input }).faults.length === 0),
    { seed: seedOf(seed, number), numRuns: 1, interruptAfterTimeLimit: 5000, markInterruptAsFailure: false },
  );
  const input = (counterexample?.[0] ?? faulty.input) as never;
  return { input, outcome: examineInput({ ...faulty, input }) };
}
