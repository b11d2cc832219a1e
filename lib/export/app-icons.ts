import { Resvg } from '@resvg/resvg-js';
import { appIcons } from '../links';
import type { FileMaker } from './site-file';

/**
 * The site's icon as devices ask for it that install the site: PNG, in the sizes of `appIcons`. What the device cuts to
 * a shape of its own has no corners rounded already; the drawing is within the circle that every shape leaves (W3C Web
 * App Manifest, maskable icons).
 */
export const appIconFiles: FileMaker = function* ({ icon }) {
  if (icon === undefined) return;
  const square = icon.replace(/(<rect\b[^>]*?) rx="[^"]*"/, '$1');
  for (const { path, size, purpose } of appIcons) {
    const drawing = purpose === 'any' ? icon : square;
    yield { path, contents: new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng() };
  }
};
