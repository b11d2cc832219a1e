import type { Essay, Language, LayerId } from '../model';

/** What essays call a layer, each name once, in the order of the essays; none if no essay declares it. */
export function layerNames(essays: readonly Essay[], layer: LayerId, language: Language): string[] {
  const names = essays.flatMap(({ layers }) =>
    layers.filter(({ id }) => id === layer).map(({ label }) => label[language]),
  );
  return [...new Set(names)];
}
