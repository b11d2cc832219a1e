import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUsages } from '@/lib/annotations/find-usages';
import { groupSenses, narrowestLayer } from '@/lib/annotations/group-senses';
import { loadLibrary } from '@/lib/content/load-library';
import type { Library } from '@/lib/model';
import { createTermContext } from '@/lib/render/term-context';
import { makeTerm } from '../text/make-term';

async function load(): Promise<Library> {
  const { library } = await loadLibrary(resolve(import.meta.dirname, '../../content'));
  if (!library) throw new Error('The content has faults');
  return library;
}

const group = (library: Library) =>
  groupSenses(library, findUsages(library.essays, createTermContext(library.terms)));

describe('groupSenses', () => {
  it('puts every sense once, under the layer that it declares or that its passages are about', async () => {
    const library = await load();
    const groups = group(library);
    const under = (layer: string | undefined) =>
      groups.find((each) => each.layer === layer)?.senses.map(({ term, sense }) => `${term.id}.${sense.id}`);
    expect(under('frame')).toContain('l2.frame');
    expect(under('ai')).toContain('l2.ai');
    expect(under('ai.l2')).toContain('reasoning-model.reasoning-model');
    expect(under('crypto')).toContain('tvl.tvl');
    expect(under('crypto.l2')).toContain('tps.tps');
    const all = groups.flatMap(({ senses }) => senses.map(({ sense }) => sense));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(library.terms.flatMap(({ senses }) => senses).length);
    for (const { senses } of groups) expect(senses).not.toHaveLength(0);
  });

  it('takes the layers in the order of the essays, each cell after its track, and the unused last', async () => {
    const { essays, terms } = await load();
    const [essay] = essays;
    if (!essay) throw new Error('There is no essay');
    const label = { ja: '', en: '' };
    const tea = {
      ...essay,
      slug: 'tea',
      rows: [],
      // Of a track that the first essay has as well, it knows another level.
      layers: [
        { id: 'frame', label },
        { id: 'tea', track: 'tea', label },
        { id: 'ai.l9', track: 'ai', level: 'l9', label },
      ],
    };
    const more = [
      makeTerm('leaf', { layers: ['tea'] }),
      makeTerm('mind', { layers: ['ai.l9'] }),
      makeTerm('never', { ja: { form: 'どこにもない' }, en: { form: 'nowhere' } }),
    ];
    const layers = group({ essays: [essay, tea], terms: [...terms, ...more] }).map(({ layer }) => layer);
    const at = (layer: string | undefined) => layers.indexOf(layer);
    expect(at('frame')).toBe(0);
    expect(at('ai.l9')).toBe(at('ai.l3') + 1);
    expect(at('crypto')).toBe(at('ai.l9') + 1);
    expect(at('tea')).toBe(layers.length - 2);
    expect(at(undefined)).toBe(layers.length - 1);
  });
});

describe('narrowestLayer', () => {
  it.each([
    [[], undefined],
    [['ai.l2'], 'ai.l2'],
    [['ai.l2', 'ai.l2'], 'ai.l2'],
    [['ai.l1', 'ai.l2'], 'ai'],
    [['ai', 'ai.l2'], 'ai'],
    [['ai.l2', 'crypto.l2'], 'frame'],
    [['frame', 'ai'], 'frame'],
    [['frame'], 'frame'],
  ])('of %j is %s', (layers, expected) => {
    expect(narrowestLayer(layers)).toBe(expected);
  });
});
