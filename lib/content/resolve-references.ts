import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Makes links and images out of references to definitions, and takes the definitions out, so that each block
 * stands for itself. Changes the tree.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    // Of two definitions the first holds, as CommonMark has it.
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  if (definitions.size === 0) return;

  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === 'definition') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      const definition = definitions.get(node.identifier);
      if (definition) parent.children[index] = resolve(node, definition);
    }
    return undefined;
  });
}

function resolve(reference: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  const address = { url, title: title ?? null, ...(reference.position && { position: reference.position }) };
  return reference.type === 'linkReference'
    ? { type: 'link', ...address, children: reference.children }
    : { type: 'image', ...address, alt: reference.alt ?? null };
}
