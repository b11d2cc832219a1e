import { loadedAddresses } from '../loaded-addresses';
import type { Guard } from './guard';

/** Anything that the page loads from another host, or from within itself as `data:`. Links to other hosts are no concern of it. */
export const noForeignResource: Guard = {
  id: 'no-foreign-resource',
  check(element) {
    const foreign = loadedAddresses(element).find((address) =>
      /^\s*(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address),
    );
    if (foreign === undefined) return undefined;
    const shown = foreign.length > 80 ? `${foreign.slice(0, 80)}…` : foreign;
    return `Unexpected address \`${shown}\` loaded by \`<${element.tagName}>\`, expected a file of this site, since the policy allows no other; publish a copy of it`;
  },
};
