import fc from 'fast-check';
import { type NumberedInput, seedOf } from './make-input';
import type { Outcome } from './target';

/** In seconds of work for one input, which a text of the greatest size that is allowed does not take. */
const longest = 20;

/** Examines an input; a program that throws is a fault. */
export function examineInput({ target, input }: NumberedInput): Outcome {
  const before = process.cpuUsage();
  try {
    const outcome = target.examine(input);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    return seconds <= longest
      ? outcome
      : { ...outcome, faults: [...outcome.faults, `hang: ${seconds.toFixed(1)} s of work`] };
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isAccepted: false, refusals: [], faults: [`crash: ${said.split('\n').slice(0, 4).join('\n')}`] };
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
