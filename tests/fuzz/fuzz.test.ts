import { describe, expect, it } from 'vitest';
import { examineInput } from './examine-input';
import { makeInput } from './make-input';
import { runInputs } from './run-inputs';
import { targets } from './targets';

describe('hostile inputs', () => {
  it('are taken, or refused with a message, without a crash, a hang, or markup in a page', async () => {
    const { done, counts, faulty } = await runInputs({ seed: 2026, inputs: 300, workers: 1, limit: 60 });
    expect(faulty).toEqual([]);
    expect(done).toBe(300);
    // An input that is always refused shows nothing of pages, and one that is never refused nothing of messages.
    for (const { name } of targets) expect(counts.get(name)?.done, name).toBeGreaterThan(2);
    for (const name of ['prose', 'yaml', 'import', 'ids', 'glossary']) {
      const { accepted = 0, done: all = 0 } = counts.get(name) ?? {};
      expect(accepted, name).toBeGreaterThan(0);
      expect(accepted, name).toBeLessThan(all);
    }
  });

  it('are the same ones for the same seed', () => {
    for (const number of [0, 1, 2, 50]) {
      expect(makeInput(3, number).input).toEqual(makeInput(3, number).input);
      expect(makeInput(3, number).input).not.toEqual(makeInput(4, number).input);
    }
  });
});

describe('the harness', () => {
  const broken = (examine: () => never) => ({
    ...makeInput(1, 0),
    target: { ...makeInput(1, 0).target, examine },
  });

  it('takes a crash for a fault', () => {
    const { faults } = examineInput(
      broken(() => {
        throw new TypeError('broken');
      }),
    );
    expect(faults[0]).toContain('crash: TypeError: broken');
  });
});
