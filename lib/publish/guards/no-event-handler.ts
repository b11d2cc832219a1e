import type { Guard } from './guard';

/** `onclick="…"` and its like, which the policy refuses. */
export const noEventHandler: Guard = {
  id: 'no-event-handler',
  check({ properties, tagName }) {
    const handler = Object.keys(properties).find((name) => /^on[a-z]/i.test(name));
    if (!handler) return undefined;
    return `Unexpected attribute \`${handler.toLowerCase()}\` on \`<${tagName}>\`, expected no inline event handler; listen for the event in \`lib/islands/\``;
  },
};
