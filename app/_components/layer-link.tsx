import { layersById } from '@/lib/annotations/layers-by-id';
import { trackNumber } from '@/lib/annotations/track-number';
import { fragments } from '@/lib/links';
import type { Essay, Language, LayerId } from '@/lib/model';
import { Wording } from './wording';

interface LayerLinkProps {
  readonly essay: Essay;
  readonly layer: LayerId;
  readonly locale: Language;
  /** Where it leads; to the layer in the page that holds the table of layers, if not said. */
  readonly href?: string;
}

/** A layer by colour and by name, leading to where else it is spoken of. */
export function LayerLink({ essay, layer, locale, href = `#${fragments.layer(layer)}` }: LayerLinkProps) {
  const label = layersById(essay).get(layer)?.label[locale];
  return (
    <a className="layer" data-track={trackNumber(essay, layer)} href={href}>
      <Wording text={label ?? ''} in={locale} />
    </a>
  );
}
