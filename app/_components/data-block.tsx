import { type JsonLd, toDataBlock } from '@/lib/structured-data/data-block';

/** What a page says, for machines. It is data that no browser runs, so that the policy against inline script lets it be. */
export function DataBlock({ nodes }: { readonly nodes: readonly JsonLd[] }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the text of a script is not parsed as HTML, and has no `<` in it.
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toDataBlock(nodes) }} />
  );
}
