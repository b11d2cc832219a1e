import type { Guard } from './guard';

/** `style="…"` and `<style>`, which the policy refuses. */
export const noInlineStyle: Guard = {
  id: 'no-inline-style',
  check({ properties, tagName }) {
    if (tagName === 'style')
      return 'Unexpected `<style>`, expected every style in the stylesheet; move it there';
    if (properties.style === undefined) return undefined;
    return `Unexpected attribute \`style\` on \`<${tagName}>\`, expected every style in the stylesheet; use a class or an attribute`;
  },
};
