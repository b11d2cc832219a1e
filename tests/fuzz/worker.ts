/** A process that examines inputs by their numbers, and says of each what came of it. It may be killed at any time. */
import { examineInput, shrinkInput } from './examine-input';
import { makeInput } from './make-input';

/** What a worker is asked: the inputs from one number up to another, which is not among them. */
export interface Task {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly only: readonly string[];
  /** Whether a faulty input is to be made as small as can be. */
  readonly isShrinking: boolean;
}

/** What a worker says: that it can begin; that it begins with an input; or what came of it. */
export type Report =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begin'; readonly number: number }
  | {
      readonly kind: 'end';
      readonly number: number;
      readonly target: string;
      readonly isAccepted: boolean;
      readonly faults: readonly string[];
      /** The input as JSON, where there are faults. */
      readonly input?: string;
    };

const report = (message: Report) => process.send?.(message);

process.on('message', ({ seed, from, to, only, isShrinking }: Task) => {
  for (let number = from; number < to; number++) {
    report({ kind: 'begin', number });
    const made = makeInput(seed, number, only);
    let { isAccepted, faults } = examineInput(made);
    let input: unknown = made.input;
    if (faults.length > 0 && isShrinking) {
      const smaller = shrinkInput(seed, made);
      if (smaller.outcome.faults.length > 0)
        ({
          input,
          outcome: { isAccepted, faults },
        } = smaller);
    }
    report({
      kind: 'end',
      number,
      target: made.target.name,
      isAccepted,
      faults,
      ...(faults.length > 0 && { input: JSON.stringify(input) }),
    });
  }
});

report({ kind: 'ready' });
