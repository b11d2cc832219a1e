import type { Guard } from './guard';

const refused = new Set(['applet', 'base', 'embed', 'frame', 'frameset', 'iframe', 'object']);

/** Elements that the policy refuses wherever they lead: frames, plugins, and a base for other addresses. */
export const noEmbedding: Guard = {
  id: 'no-embedding',
  check({ tagName }) {
    if (!refused.has(tagName)) return undefined;
    return `Unexpected \`<${tagName}>\`, expected none, since the policy refuses it; link to what it would show`;
  },
};
