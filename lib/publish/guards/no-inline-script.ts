import { isDataBlock } from '../data-block';
import { isRuntimeScript } from '../next-runtime';
import type { Guard } from './guard';

/** A script in the page itself that is neither Next's nor JSON-LD, which is data and never run, or a `javascript:` address: the policy lets neither run. */
export const noInlineScript: Guard = {
  id: 'no-inline-script',
  check(element, basePath) {
    const { properties, tagName } = element;
    if (isDataBlock(element)) return undefined;
    if (tagName === 'script' && properties.src === undefined && !isRuntimeScript(element, basePath)) {
      return 'Unexpected inline script, expected none, since the policy refuses it; move it into `lib/islands/`';
    }
    const address = [
      properties.href,
      properties.xLinkHref,
      properties.src,
      properties.action,
      properties.formAction,
    ].find(
      // Browsers pass over controls and spaces in front of a scheme, and tabs and line ends within it.
      (value) =>
        typeof value === 'string' && /^[\0- ]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t)\s*:/i.test(value),
    );
    if (address === undefined) return undefined;
    return `Unexpected address \`${address}\` on \`<${tagName}>\`, expected one to go to; let \`lib/islands/\` listen for the click`;
  },
};
