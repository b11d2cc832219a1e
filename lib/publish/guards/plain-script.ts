import { isRuntimeScript } from '../next-runtime';
import type { Guard } from './guard';

/** Every script but Next's is the reader's own, at `{basePath}/reader.js`, and has no attribute beside `src` and `defer`. */
export const plainScript: Guard = {
  id: 'plain-script',
  check(element, basePath) {
    const { src, defer: _, ...others } = element.properties;
    if (element.tagName !== 'script' || src === undefined || isRuntimeScript(element, basePath))
      return undefined;
    if (src !== `${basePath}/reader.js`) {
      return `Unexpected script \`${src}\`, expected no other than \`${basePath}/reader.js\`; make it part of \`lib/islands/\``;
    }
    const [other] = Object.keys(others);
    if (other === undefined) return undefined;
    return `Unexpected attribute \`${other.toLowerCase()}\` on the script \`${src}\`, expected \`src\` and perhaps \`defer\`; remove it`;
  },
};
