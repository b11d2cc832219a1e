import { Fragment } from 'react';
import { terms } from '@/content';
import type { PeerNode } from '../../peer-content';
import { Term } from './term';

/** The text of a passage; its terms open. */
export function Nodes({ nodes, isPlain }: { nodes: readonly PeerNode[]; isPlain: boolean }) {
  return nodes.map((node, index) => {
    const key = index;
    if (typeof node === 'string') return <Fragment key={key}>{node}</Fragment>;
    const children = <Nodes nodes={node.children} isPlain={isPlain} />;
    const term = node.term && terms.get(node.term);
    if (term) {
      return (
        <Term key={key} term={term} lang={node.lang}>
          {children}
        </Term>
      );
    }
    const Tag = (isPlain && /^h[1-6]$/.test(node.tag) ? 'p' : node.tag) as 'p';
    return (
      <Tag key={key} lang={node.lang}>
        {children}
      </Tag>
    );
  });
}
