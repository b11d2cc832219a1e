import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { focuses } from '@/lib/export/focus-style';
import { readFocus, withFocus } from '@/lib/links';

it('keeps to layers that passages are about, and to every claim', async () => {
  const { library } = await loadLibrary(resolve(import.meta.dirname, '../fixtures/content'));
  const [tea] = library?.essays ?? [];
  expect(tea && focuses(tea)).toEqual([
    'layer.frame',
    'layer.pot',
    'layer.pot.leaf',
    'layer.pot.water',
    'layer.whisk',
    'layer.whisk.leaf',
    'claim.patience',
    'claim.heat',
  ]);
});

it('reads a focus from a query or a fragment, and nothing from nonsense', () => {
  expect(readFocus('?view=facing&focus=claim.heat', '#boil')).toBe('claim.heat');
  expect(readFocus('', '#focus.layer.pot.water')).toBe('layer.pot.water');
  for (const nonsense of ['?focus=', '?focus=pot', '?focus=layer.', '?focus=layer."]', '?focus=LAYER.pot'])
    expect(readFocus(nonsense)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, fragment) => {
      expect(readFocus(query, fragment) ?? 'layer.a').toMatch(/^(layer|claim)\.[a-z][a-z0-9.-]*$/);
    }),
  );
});

it('puts a focus into an address and takes it out again, beside what else is asked', () => {
  const address = '/ja/tea/?view=facing#boil';
  const focused = withFocus(address, 'layer.pot');
  expect(focused).toBe('/ja/tea/?view=facing&focus=layer.pot#boil');
  expect(withFocus(focused, undefined)).toBe(address);
});
