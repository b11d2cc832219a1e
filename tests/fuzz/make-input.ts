import fc from 'fast-check';
import type { AnyTarget } from './target';
import { targets } from './targets';

/** An input with its kind; the same seed and number give the same one. */
export interface NumberedInput {
  readonly number: number;
  readonly target: AnyTarget;
  readonly input: never;
}

/**
 * Makes the input of a number, from 0: the corpus comes first, then what is made by chance. `only` names the kinds that
 * are wanted, all if it is empty.
 */
export function makeInput(seed: number, number: number, only: readonly string[] = []): NumberedInput {
  const wanted = targets.filter(({ name }) => only.length === 0 || only.includes(name));
  const listed = wanted.flatMap((target) => (target.cases ?? []).map((input) => ({ target, input })));
  const [drawn] = wanted.filter(({ share }) => share > 0);
  const given = drawn ? listed[number] : listed[number % listed.length];
  if (given) return { number, ...given };
  const whole = wanted.reduce((sum, { share }) => sum + share, 0);
  // Mixed, so that the kinds alternate and any stretch of numbers holds all of them.
  let left = ((Math.imul(number, 0x9e3779b1) >>> 0) / 2 ** 32) * whole;
  const target = wanted.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  if (!target) throw new Error(`Unexpected kind of input \`${only.join(' ')}\``);
  const [input] = fc.sample(target.input, { numRuns: 1, seed: seedOf(seed, number) });
  if (input === undefined) throw new Error('No input was made');
  return { number, target, input };
}

/** The seed of fast-check for one input: 32 bits, well mixed. */
export function seedOf(seed: number, number: number): number {
  let mixed = Math.imul(seed ^ 0x85ebca6b, 0xc2b2ae35) ^ Math.imul(number + 1, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
