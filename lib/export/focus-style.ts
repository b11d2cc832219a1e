import { type Focus, fragments } from '../links';
import type { Essay } from '../model';
import type { FileMaker } from './site-file';

/**
 * The stylesheet that an essay's reader takes without script, `{essay}.focus.css`: a fragment that names a layer or a
 * claim quiets the passages that are on no such layer or make no such claim. With script, `lib/islands/focus`
 * does it, and this file is not loaded. The look is that of `.passage[data-quiet]` in `app/reader.css`.
 */
export const focusStyle: FileMaker = function* ({ library }) {
  for (const essay of library.essays) {
    yield { path: focusStylePath(essay), contents: focuses(essay).map(rule).join('') };
  }
};

/** Where an essay's stylesheet stands below the site's root. */
export function focusStylePath({ slug }: Pick<Essay, 'slug'>): string {
  return `${slug}.focus.css`;
}

/** Everything that an essay's reader can be kept to: its layers that have passages, and its claims. */
export function focuses({ layers, claims, rows }: Essay): Focus[] {
  const spoken = new Set(rows.flatMap(({ segments }) => segments.map(({ layer }) => layer)));
  return [
    ...layers
      .filter(({ id }) => [...spoken].some((layer) => `${layer}.`.startsWith(`${id}.`)))
      .map(({ id }): Focus => `layer.${id}`),
    ...claims.map(({ id }): Focus => `claim.${id}`),
  ];
}

function rule(focus: Focus): string {
  const target = fragments.focus(focus).replaceAll('.', '\\.');
  const [kind, id = ''] = focus.split(/\.(.*)/s);
  const kept = kind === 'layer' ? `[data-layer="${id}"],[data-layer^="${id}."]` : `[data-claim~="${id}"]`;
  return `:root:has(#${target}:target) .passage:not(${kept}){color:var(--muted);--ink:var(--muted);--link:var(--muted);--track:var(--muted)}\n`;
}
