import { describe, expect, it } from 'vitest';
import { expectations, hostileCases } from '../hostile/corpus';
import { pageFaults } from '../hostile/page-faults';
import { examineInput } from './examine-input';
import { keepsLetters } from './keeps-letters';
import { makeInput } from './make-input';
import { runInputs } from './run-inputs';

describe('hostile inputs', () => {
  it('of the corpus become what is said of each, and those of chance are taken or refused with a message', async () => {
    const inputs = hostileCases.length + 40;
    const { done, counts, faulty } = await runInputs({ seed: 2026, inputs, workers: 1, limit: 120 });
    expect(
      faulty.map(({ target, faults, input }) => ({ target, faults, input: input.slice(0, 500) })),
    ).toEqual([]);
    expect(done).toBe(inputs);
    expect(counts.get('corpus')?.done).toBe(hostileCases.length);
    // An input that is always refused shows nothing of pages, and one that is never refused nothing of messages.
    for (const name of ['prose', 'yaml', 'import']) {
      const { accepted = 0, done: all = 0 } = counts.get(name) ?? {};
      expect(accepted, name).toBeGreaterThan(0);
      expect(accepted, name).toBeLessThan(all);
    }
  }, 300_000);

  it('have no expectation that is of no file', () => {
    const names = new Set(hostileCases.map(({ name }) => name));
    expect(Object.keys(expectations).filter((name) => !names.has(name))).toEqual([]);
  });

  it('are the same ones for the same seed', () => {
    for (const number of [200, 201, 202, 250]) {
      expect(makeInput(3, number).input).toEqual(makeInput(3, number).input);
      expect(makeInput(3, number).input).not.toEqual(makeInput(4, number).input);
    }
  });
});

describe('the harness', () => {
  it('takes a crash for a fault', () => {
    const { target, ...made } = makeInput(1, 200);
    const examine = () => {
      throw new TypeError('broken');
    };
    const { faults } = examineInput({ ...made, target: { ...target, examine } });
    expect(faults[0]).toContain('crash: TypeError: broken');
  });

  it('ends what hangs, and says which input it was', async () => {
    const { done, faulty } = await runInputs({
      seed: 1,
      inputs: 1,
      only: ['prose'],
      workers: 1,
      limit: 0.001,
    });
    expect(done).toBe(1);
    expect(faulty.map(({ number, target, faults }) => [number, target, faults])).toEqual([
      [0, 'prose', ['hang: longer than 0.001 s']],
    ]);
  }, 300_000);

  it.each([
    ['<p>a<script>b</script></p>', 'element <script>'],
    ['<p onclick="a">b</p>', 'attribute onClick of <p>'],
    ['<p style="a">b</p>', 'attribute style of <p>'],
    ['<a href="java\nscript:a">b</a>', 'address java\nscript:a'],
    ['<img src="https://evil.example/a.png">', 'image https://evil.example/a.png'],
    ['<img src="/images/tea/../../a.png">', 'image /images/tea/../../a.png'],
    ['a<!-- b -->', 'comment  b '],
  ])('finds what no page may hold: %s', (html, fault) => {
    expect(pageFaults(html, 'tea')).toEqual([fault]);
  });

  it('finds letters that were lost', () => {
    expect(keepsLetters('*a* b[^1]\n\n[^1]: c', '<p><em>a</em> b</p><p>c</p>')).toBe(true);
    expect(keepsLetters('*a* b[^1]\n\n[^1]: c', '<p><em>a</em> b</p>')).toBe(false);
  });
});
