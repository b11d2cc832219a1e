import { declareLayers, frameId } from '../../content/declare-layers';
import type { AnnotationsData } from '../../content/schemas';
import type { FindPlace } from '../../content/yaml-places';
import type { LayerId } from '../../model';
import { onceFor } from '../../once-for';
import { didYouMean } from '../did-you-mean';
import type { Report, Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   pour: { layer: ‸pot.lead }
 * ```
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     layers: [ ‸cup ]
 * ```
 *
 * > Unexpected layer `pot.lead`, expected one that is declared
 *
 * > Unexpected layer `cup`, expected one that is declared
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * segments:
 *   pour: { layer: pot.leaf }
 * ```
 *
 * ```yaml glossary/water.yaml
 * senses:
 *   - id: hot
 *     layers: [pot]
 * ```
 *
 * A sense may name the layers of any essay.
 */
export const layerUnknown: Rule = {
  id: 'layer-unknown',
  purpose: 'Layers that segments, cells and senses name are declared.',
  severity: 'error',
  isHard: true,
  isAcross: true,
  check({ essays, terms }, report) {
    const anywhere = new Set<LayerId>([frameId]);
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      if (!data) continue;
      const layers = layersOf(data);
      const cells = [...layers.values()].filter(({ level }) => level !== undefined).map(({ id }) => id);
      for (const id of layers.keys()) anywhere.add(id);
      const isKnown = new Set(cells);
      for (const id of data.layers.cells.keys()) {
        if (!isKnown.has(id)) complain(report, file, id, cells, place(['layers', 'cells', id], 'key'));
      }
      for (const [segment, layer] of strayLayers(data))
        complain(report, file, layer, layers.keys(), place(['segments', segment, 'layer']));
    }

    // Annotations that could not be parsed might declare any layer.
    if (essays.some(({ annotations }) => !annotations.data)) return;
    for (const { term } of terms) {
      for (const [index, sense] of (term.data?.senses ?? []).entries()) {
        for (const [number, layer] of sense.layers.entries()) {
          if (anywhere.has(layer)) continue;
          complain(report, term.file, layer, anywhere, term.place(['senses', index, 'layers', number]));
        }
      }
    }
  },
};

// Found once, since every change of another essay asks for them again.
const layersOf = onceFor(({ layers }: AnnotationsData) => declareLayers(layers));

const strayLayers = onceFor((data: AnnotationsData) => {
  const layers = layersOf(data);
  return [...data.segments].flatMap(([segment, { layer }]) =>
    layers.has(layer) ? [] : [[segment, layer] as const],
  );
});

function complain(
  report: Report,
  file: Parameters<Report>[0],
  layer: LayerId,
  known: Iterable<LayerId>,
  place: ReturnType<FindPlace>,
): void {
  report(file, `Unexpected layer \`${layer}\`, expected one that is declared`, {
    place,
    note: didYouMean(layer, known, 'Declare it below `layers:` in annotations.yaml.'),
  });
}
